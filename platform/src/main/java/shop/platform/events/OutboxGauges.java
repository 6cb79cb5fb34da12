package shop.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many events wait in the outbox, and for how long. */
final class OutboxGauges implements MeterBinder {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final OutboxRows rows;
  private final Clock clock;
  private OutboxRows.Waiting known = OutboxRows.Waiting.NONE;
  private Instant asked = Instant.EPOCH;

  OutboxGauges(DataSource database, Clock clock) {
    this.rows = new OutboxRows(new JdbcTemplate(database));
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("shop.outbox.waiting", this, OutboxGauges::waiting).register(registry);
    Gauge.builder("shop.outbox.oldest", this, OutboxGauges::secondsOfOldest)
        .baseUnit("seconds")
        .register(registry);
  }

  private double waiting() {
    try {
      return look().events();
    } catch (DataAccessException e) {
      return Double.NaN;
    }
  }

  private double secondsOfOldest() {
    try {
      Instant oldest = look().oldest();
      return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    } catch (DataAccessException e) {
      return Double.NaN;
    }
  }

  /** One question to the database for both gauges. */
  private synchronized OutboxRows.Waiting look() {
    Instant now = clock.instant();
    if (asked.plus(FRESH).isBefore(now)) {
      known = rows.waiting();
      asked = now;
    }
    return known;
  }
}
