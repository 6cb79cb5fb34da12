package shop.timesale.sale;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.RepeatedWork;
import shop.timesale.TimesaleProperties;

/** Keeps the board fresh for as long as the instance runs. */
@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

  @Bean
  RepeatedWork lookAtSales(SaleBoard board, TimesaleProperties properties) {
    Duration every = properties.board().every();
    return new RepeatedWork(
        "The look at the current sales",
        every,
        () -> {
          board.look();
          return every;
        });
  }
}
