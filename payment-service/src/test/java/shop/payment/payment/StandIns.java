package shop.payment.payment;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Replaces what a test must be able to move: the provider and the clock. */
@TestConfiguration(proxyBeanMethods = false)
public class StandIns {

  @Bean
  @Primary
  StandInProvider standInProvider() {
    return new StandInProvider();
  }

  @Bean
  MovableClock movableClock() {
    return new MovableClock();
  }
}
