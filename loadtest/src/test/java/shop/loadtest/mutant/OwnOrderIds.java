package shop.loadtest.mutant;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.events.Subscription;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An order-service that finds another id when the one that the reservation names is taken. */
@Configuration(proxyBeanMethods = false)
class OwnOrderIds {

  @Bean
  static BeanPostProcessor renaming() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Subscription<?> heard && heard.type().equals("reservation.made.v1")
            ? renamed(heard)
            : bean;
      }
    };
  }

  private static <E> Subscription<E> renamed(Subscription<E> heard) {
    Set<String> known = ConcurrentHashMap.newKeySet();
    Consumer<E> handler =
        made -> {
          ObjectNode body = JsonMapper.shared().valueToTree(made);
          if (!known.add(body.path("orderId").asString())) {
            body.put("orderId", UUID.randomUUID().toString());
          }
          heard.handler().accept(JsonMapper.shared().treeToValue(body, heard.payload()));
        };
    return new Subscription<>(heard.type(), heard.payload(), handler);
  }
}
