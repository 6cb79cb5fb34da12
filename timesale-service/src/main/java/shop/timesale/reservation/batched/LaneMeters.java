package shop.timesale.reservation.batched;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** How the lanes fare. The figures are of all sales together, so that their number has a bound. */
final class LaneMeters {

  private final MeterRegistry registry;
  private final DistributionSummary size;
  private final Timer time;
  private final Counter replays;

  LaneMeters(MeterRegistry registry) {
    this.registry = registry;
    size =
        DistributionSummary.builder("timesale.batch.size")
            .description("Wishes and returns per batch")
            .register(registry);
    time =
        Timer.builder("timesale.batch.time")
            .description("One batch in the database, until it is durable")
            .register(registry);
    replays =
        Counter.builder("timesale.batch.replays")
            .description("Batches that ran again because their outcome was unknown")
            .register(registry);
  }

  void watch(Lanes lanes) {
    Gauge.builder("timesale.queue.length", lanes, Lanes::waiting)
        .description("Who waits for the next batch, in all lanes of this instance")
        .register(registry);
    Gauge.builder("timesale.lanes", lanes, Lanes::count)
        .description("Sales that this instance has a batcher for")
        .register(registry);
  }

  void decided(Batch batch, long nanos) {
    size.record(batch.size());
    time.record(nanos, TimeUnit.NANOSECONDS);
  }

  void replayed() {
    replays.increment();
  }
}
