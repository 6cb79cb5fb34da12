package shop.loadtest.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.events.Event;
import shop.platform.events.EventPublisher;

/**
 * Lets the relay believe at once that a batch is told, so that it moves its cursor, and sends the
 * batch afterwards, when the next one comes. The instance ends before that.
 */
@Configuration(proxyBeanMethods = false)
class CursorBeforeSend {

  @Bean
  static BeanPostProcessor late() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof EventPublisher real ? new Late(real, new ArrayList<>()) : bean;
      }
    };
  }

  private record Late(EventPublisher real, List<Event> later) implements EventPublisher {

    @Override
    public CompletableFuture<?> send(Event event) {
      return sendAll(List.of(event)).getFirst();
    }

    @Override
    public synchronized List<CompletableFuture<?>> sendAll(List<Event> events) {
      real.sendAll(List.copyOf(later));
      later.clear();
      later.addAll(events);
      return events.stream()
          .<CompletableFuture<?>>map(_ -> CompletableFuture.completedFuture(null))
          .toList();
    }
  }
}
