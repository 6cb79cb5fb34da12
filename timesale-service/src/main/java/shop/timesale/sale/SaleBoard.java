package shop.timesale.sale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import shop.timesale.TimesaleProperties;

/**
 * The current sales as this instance last saw them. It looks at the database some times a second;
 * whoever wants to know how a sale stands looks here, however many they are.
 */
@Component
public class SaleBoard {

  private final Sales sales;
  private final TimesaleProperties.Board bounds;
  private final AtomicReference<Look> latest = new AtomicReference<>(Look.never());
  private final Timer looks;
  private final Counter failures;

  SaleBoard(Sales sales, TimesaleProperties properties, MeterRegistry meters) {
    this.sales = sales;
    this.bounds = properties.board();
    Gauge.builder("timesale.board.age", latest, look -> look.get().age().toNanos() / 1e9)
        .description("Seconds since the look that is shown began")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("timesale.board.sales", latest, look -> look.get().size()).register(meters);
    looks =
        Timer.builder("timesale.board.refresh")
            .description("Looks at the database, also those that failed")
            .register(meters);
    failures = meters.counter("timesale.board.failures");
  }

  /** What was seen last; look at its age before you believe it. */
  public Look latest() {
    return latest.get();
  }

  /** Looks anew: what was committed before this call is on the board after it. */
  void look() {
    long began = System.nanoTime();
    try {
      Look seen =
          looks.record(() ->
              new Look(
                  began, sales.current(bounds.keepOver(), bounds.sales() + 1), bounds.sales()));
      latest.accumulateAndGet(seen, Look::orLater);
    } catch (RuntimeException e) {
      failures.increment();
      throw e;
    }
  }
}
