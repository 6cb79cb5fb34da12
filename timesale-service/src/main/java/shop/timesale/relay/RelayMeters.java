package shop.timesale.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What the relay does, as metrics. The lag is told by the leader alone; others say zero. */
@Component
class RelayMeters {

  private final AtomicInteger leader = new AtomicInteger();
  private final AtomicLong untold = new AtomicLong();
  private final AtomicLong oldestMillis = new AtomicLong();
  private final Clock clock;
  private final Timer delay;
  private final Counter events;
  private final Counter failures;

  RelayMeters(MeterRegistry meters, Clock clock) {
    this.clock = clock;
    Gauge.builder("timesale.relay.leader", leader, AtomicInteger::get).register(meters);
    Gauge.builder("timesale.relay.lag", untold, AtomicLong::get)
        .description("Entries of the log that the broker does not have yet")
        .register(meters);
    Gauge.builder("timesale.relay.lag.seconds", oldestMillis, millis -> millis.get() / 1000.0)
        .description("Age of the oldest of them")
        .register(meters);
    delay =
        Timer.builder("timesale.relay.delay")
            .description("From the first entry of a batch to the broker's acknowledgement")
            .register(meters);
    events = meters.counter("timesale.relay.events");
    failures = meters.counter("timesale.relay.failures");
  }

  void told(List<LogEntry> entries) {
    events.increment(entries.size());
    delay.record(age(entries.getFirst().at()));
  }

  void failed() {
    failures.increment();
  }

  void following() {
    leader.set(0);
    untold.set(0);
    oldestMillis.set(0);
  }

  void leading(ReservationLog log) {
    leader.set(1);
    untold.set(log.untold());
    oldestMillis.set(log.oldestUntold().map(at -> age(at).toMillis()).orElse(0L));
  }

  private Duration age(Instant at) {
    Duration age = Duration.between(at, clock.instant());
    return age.isNegative() ? Duration.ZERO : age; // the database's clock may be ahead of ours
  }
}
