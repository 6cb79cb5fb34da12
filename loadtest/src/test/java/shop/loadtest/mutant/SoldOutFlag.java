package shop.loadtest.mutant;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.SaleId;

/** Remembers that a sale is sold out, and neither who has won nor that units can come back. */
@Configuration(proxyBeanMethods = false)
class SoldOutFlag {

  @Bean
  static BeanPostProcessor flag() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ReserveUnits real && name.equals("chosen") ? new Flag(real) : bean;
      }
    };
  }

  private record Flag(ReserveUnits real, Set<SaleId> soldOut) implements ReserveUnits {

    Flag(ReserveUnits real) {
      this(real, ConcurrentHashMap.newKeySet());
    }

    @Override
    public ReserveOutcome reserve(Wish wish) {
      if (soldOut.contains(wish.saleId())) {
        return new ReserveOutcome.SoldOut();
      }
      ReserveOutcome outcome = real.reserve(wish);
      if (outcome instanceof ReserveOutcome.SoldOut) {
        soldOut.add(wish.saleId());
      }
      return outcome;
    }
  }
}
