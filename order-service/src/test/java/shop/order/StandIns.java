package shop.order;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import shop.order.order.RecordedOutbox;

/** A clock to put forward, and an outbox to look into. */
@TestConfiguration(proxyBeanMethods = false)
public class StandIns {

  @Bean
  MovableClock clock() {
    return new MovableClock();
  }

  @Bean
  @Primary
  RecordedOutbox recordedOutbox() {
    return new RecordedOutbox();
  }
}
