package shop.order.saga;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.order.OrderProperties;

/** Settings of the saga as things of the saga. */
@Configuration(proxyBeanMethods = false)
class SagaConfiguration {

  @Bean
  Backoff sagaBackoff(OrderProperties properties) {
    return new Backoff(
        properties.saga().firstRetry(),
        properties.saga().longestRetry(),
        () -> ThreadLocalRandom.current().nextDouble());
  }
}
