package shop.timesale.reservation;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import shop.timesale.DatabaseKind;
import shop.timesale.ReservationProperties.Strategy;
import shop.timesale.TimesaleProperties;

/** Chooses one of the strategies, which are named like their settings. */
@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

  private static final Logger log = LoggerFactory.getLogger(StrategyConfiguration.class);

  private final Strategy strategy;

  StrategyConfiguration(
      TimesaleProperties properties,
      DatabaseKind database,
      @Value("${shop.teaching:false}") boolean teaching) {
    strategy = choose(properties.reservation().strategy(), database);
    switch (strategy) {
      case BATCHED, PLAIN -> log.info("Reservations are made by the strategy {}", name());
      case UNSAFE, PRETEND -> {
        if (!teaching) {
          throw new IllegalStateException(
              "The strategy '" + name() + "' breaks promises; it needs SHOP_TEACHING=true");
        }
        log.warn("The strategy {} is for a class only: it breaks promises", name());
      }
    }
  }

  private static Strategy choose(Strategy wanted, DatabaseKind database) {
    return switch (database) {
      case POSTGRESQL -> wanted;
      case H2 -> wanted == Strategy.BATCHED ? Strategy.PLAIN : wanted;
    };
  }

  private String name() {
    return strategy.name().toLowerCase(Locale.ROOT);
  }

  @Bean
  @Primary
  ReserveUnits chosen(Map<String, ReserveUnits> strategies) {
    return Objects.requireNonNull(strategies.get(name()));
  }

  /** Units come back through the same door where there is one. */
  @Bean
  @Primary
  ReturnUnits chosenForReturns(Map<String, ReturnUnits> strategies) {
    return Objects.requireNonNull(
        strategies.get(strategy == Strategy.BATCHED ? "batchedReturns" : "plainReturns"));
  }
}
