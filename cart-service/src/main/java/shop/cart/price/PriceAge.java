package shop.cart.price;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * How long ago this instance last heard of prices, by an answer or an event: so old may be what it
 * tells while the catalog is silent.
 */
@Component
public class PriceAge {

  private final Clock clock;
  private final AtomicReference<Instant> heardAt;

  PriceAge(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    this.heardAt = new AtomicReference<>(clock.instant());
    TimeGauge.builder("shop.cart.prices.age", this, TimeUnit.SECONDS, PriceAge::seconds)
        .description("Since the catalog last told a price, or since the start")
        .register(meters);
  }

  /** The catalog told something. */
  public void heard() {
    heardAt.set(clock.instant());
  }

  private double seconds() {
    return Duration.between(heardAt.get(), clock.instant()).toMillis() / 1000.0;
  }
}
