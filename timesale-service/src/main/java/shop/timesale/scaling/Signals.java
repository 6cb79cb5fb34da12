package shop.timesale.scaling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import shop.timesale.reservation.WaitingWishes;
import shop.timesale.sale.Opening;

/** What speaks for more instances, or for fewer, as this instance sees it. */
final class Signals {

  private final Supplier<List<Opening>> openings;
  private final DoubleSupplier p95Millis;
  private final WaitingWishes line;
  private final ScalingProperties bounds;
  private final Clock clock;

  Signals(
      Supplier<List<Opening>> openings,
      DoubleSupplier p95Millis,
      WaitingWishes line,
      ScalingProperties bounds,
      Clock clock) {
    this.openings = openings;
    this.p95Millis = p95Millis;
    this.line = line;
    this.bounds = bounds;
    this.clock = clock;
  }

  ScalingView now() {
    return new ScalingView(
        schedule(),
        new ScalingView.Latency(Math.round(p95Millis.getAsDouble() * 10) / 10.0),
        new ScalingView.Queue(line.waiting()));
  }

  private Schedule schedule() {
    return Schedule.of(openings.get(), clock.instant(), bounds);
  }

  /** The same figures as metrics, as they are when somebody looks. */
  void showTo(MeterRegistry meters) {
    Gauge.builder("timesale.schedule.instances", () -> schedule().instances())
        .description("Instances that the coming and just past openings want")
        .register(meters);
    Gauge.builder("timesale.latency.p95", p95Millis::getAsDouble)
        .description("How long answers to wishes took lately")
        .baseUnit("milliseconds")
        .register(meters);
    Gauge.builder("timesale.queue.waiting", line::waiting)
        .description("Who waits for the next batches of this instance")
        .register(meters);
  }
}
