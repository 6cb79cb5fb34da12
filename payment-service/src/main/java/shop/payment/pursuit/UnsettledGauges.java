package shop.payment.pursuit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much is undecided, and how long the oldest has been. */
@Component
class UnsettledGauges implements MeterBinder {

  private final List<Unsettled> kinds;
  private final Clock clock;

  UnsettledGauges(List<Unsettled> kinds, Clock clock) {
    this.kinds = kinds;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (Unsettled kind : kinds) {
      FreshBacklog backlog = new FreshBacklog(kind, clock);
      Tags tags = Tags.of("kind", kind.kind());
      Gauge.builder("shop.payments.unsettled", backlog, FreshBacklog::count)
          .description("Payments and refunds whose outcome is not known")
          .tags(tags)
          .strongReference(true)
          .register(meters);
      Gauge.builder("shop.payments.unsettled.oldest", backlog, FreshBacklog::secondsOfOldest)
          .description("How long ago the oldest of them was asked for")
          .baseUnit("seconds")
          .tags(tags)
          .strongReference(true)
          .register(meters);
    }
  }

  /** One question to the database for both gauges. */
  private static final class FreshBacklog {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Unsettled kind;
    private final Clock clock;
    private long askedAt;
    private Backlog known = Backlog.NONE;

    FreshBacklog(Unsettled kind, Clock clock) {
      this.kind = kind;
      this.clock = clock;
      this.askedAt = System.nanoTime() - FRESH.toNanos();
    }

    double count() {
      return look() ? known.count() : Double.NaN;
    }

    double secondsOfOldest() {
      if (!look()) {
        return Double.NaN;
      }
      return known.oldest() == null
          ? 0
          : Duration.between(known.oldest(), clock.instant()).toMillis() / 1000.0;
    }

    private synchronized boolean look() {
      if (System.nanoTime() - askedAt < FRESH.toNanos()) {
        return true;
      }
      try {
        known = kind.backlog();
        askedAt = System.nanoTime();
        return true;
      } catch (RuntimeException databaseIsAway) {
        return false;
      }
    }
  }
}
