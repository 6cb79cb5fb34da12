package shop.platform.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events that wait for the broker. */
final class OutboxRows {

  private final JdbcTemplate jdbc;

  OutboxRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(Event event) {
    jdbc.update(
        """
        insert into outbox_event (event_id, event_type, event_key, occurred_at, payload, traceparent)
        values (?, ?, ?, ?, ?, ?)
        """,
        event.id(),
        event.type(),
        event.key(),
        event.time().atOffset(ZoneOffset.UTC),
        event.json(),
        event.traceparent());
  }

  List<Row> oldest(int limit) {
    return jdbc.query(
        """
        select seq, event_id, event_type, event_key, occurred_at, payload, traceparent
        from outbox_event order by seq fetch first ? rows only
        """,
        (row, _) -> new Row(row.getLong("seq"), event(row)),
        limit);
  }

  /** By their numbers, not up to the last of them: a lower number may have been committed since. */
  void remove(Collection<Long> seqs) {
    jdbc.update(
        "delete from outbox_event where seq = any(?)",
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("BIGINT", seqs.toArray())));
  }

  Waiting waiting() {
    return jdbc.query(
            "select count(*) as events, min(occurred_at) as oldest from outbox_event",
            (row, _) -> new Waiting(row.getLong("events"), instant(row, "oldest")))
        .getFirst();
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getString("event_id"),
        row.getString("event_type"),
        row.getString("event_key"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("payload"),
        row.getString("traceparent"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  record Row(long seq, Event event) {}

  record Waiting(long events, @Nullable Instant oldest) {
    static final Waiting NONE = new Waiting(0, null);
  }
}
