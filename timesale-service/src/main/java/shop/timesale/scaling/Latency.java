package shop.timesale.scaling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long customers waited for the answer to a wish, lately: what is older than the window is
 * forgotten, in steps of a fifth of it.
 */
final class Latency {

  private static final double PERCENTILE = 0.95;
  private static final int STEPS = 5;

  private final Timer answers;
  private volatile boolean open;

  Latency(MeterRegistry meters, Duration window) {
    answers =
        Timer.builder("timesale.reservation.answers")
            .description("From the arrival of a wish until its answer is written; lately")
            .publishPercentiles(PERCENTILE)
            .percentilePrecision(2)
            .distributionStatisticExpiry(window)
            .distributionStatisticBufferLength(STEPS)
            .minimumExpectedValue(Duration.ofNanos(100_000))
            .maximumExpectedValue(Duration.ofSeconds(30))
            .register(meters);
  }

  /** From now on answers are counted; before, only rehearsals came. */
  void open() {
    open = true;
  }

  void answered(long nanos) {
    if (open) {
      answers.record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  /** The 95th percentile in milliseconds; 0 when nobody asked lately. */
  double p95Millis() {
    ValueAtPercentile[] known = answers.takeSnapshot().percentileValues();
    return known.length == 0 ? 0 : known[0].value(TimeUnit.MILLISECONDS);
  }
}
