package shop.timesale.soldout;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.RepeatedWork;
import shop.timesale.TimesaleProperties;

/** Keeps the memory up with the board for as long as the instance runs. */
@Configuration(proxyBeanMethods = false)
class SoldOutConfiguration {

  @Bean
  RepeatedWork followTheLog(RememberedSellOuts memory, TimesaleProperties properties) {
    Duration every = properties.board().every();
    return new RepeatedWork(
        "Following the log of sold-out sales",
        Duration.ofSeconds(1),
        () -> {
          memory.follow();
          return every;
        });
  }
}
