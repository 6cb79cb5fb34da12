package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class CartPropertiesTest {

  private final ApplicationContextRunner service =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void needNotBeSet() {
    service.run(context -> {
      CartProperties properties = context.getBean(CartProperties.class);
      assertThat(properties.guests().expireAfter()).isEqualTo(Duration.ofDays(30));
      assertThat(properties.checkouts().keep()).isEqualTo(Duration.ofDays(30));
      assertThat(properties.currency()).isEqualTo("KRW");
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guests.expire-after=59s",
        "checkouts.keep=7d",
        "checkouts.open-for=0s",
        "sweep.batch=0",
        "sweep.batch=10001",
        "sweep.batches=0",
        "sweep.every=0s",
        "currency=won"
      })
  void thatMakeNoSenseRefuseTheStart(String setting) {
    service
        .withPropertyValues("shop.cart." + setting)
        .run(context -> assertThat(context).hasFailed());
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(CartProperties.class)
  static class Settings {}
}
