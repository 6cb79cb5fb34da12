package shop.timesale.reservation.shadow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import shop.timesale.reservation.ReserveUnits;

/** Puts the door of the shadow sale before each strategy, whichever is chosen. */
@Configuration(proxyBeanMethods = false)
class ShadowConfiguration {

  @Bean
  static BeanPostProcessor shadowDoors(ObjectProvider<Shadow> shadow, ObjectProvider<Undo> undo) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ReserveUnits strategy && !(bean instanceof ShadowDoor)
            ? new ShadowDoor(
                strategy,
                shadow.getObject(),
                SingletonSupplier.of(() -> undo.getObject().all(strategy)))
            : bean;
      }
    };
  }
}
