package shop.platform.events;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers what a consumer has handled. */
final class Inbox {

  private static final int SWEEP = 1000;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Inbox(DataSource database, Clock clock) {
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  /** Notes the event, or answers false if it was noted before. */
  boolean isNew(String consumer, String eventId) {
    return jdbc.update(
            """
            insert into inbox_event (consumer, event_id, handled_at)
            select cast(? as varchar), cast(? as varchar), cast(? as timestamp with time zone)
            where not exists (select 1 from inbox_event where consumer = ? and event_id = ?)
            """,
            consumer,
            eventId,
            clock.instant().atOffset(ZoneOffset.UTC),
            consumer,
            eventId)
        == 1;
  }

  boolean knows(String consumer, String eventId) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from inbox_event where consumer = ? and event_id = ?)",
            Boolean.class,
            consumer,
            eventId));
  }

  /** Forgets some entries older than the retention; answers whether there may be more. */
  boolean forgetSome(Duration retention) {
    return jdbc.update(
            """
            delete from inbox_event where (consumer, event_id) in (
              select consumer, event_id from inbox_event where handled_at < ?
              fetch first ? rows only)
            """,
            clock.instant().minus(retention).atOffset(ZoneOffset.UTC),
            SWEEP)
        == SWEEP;
  }
}
