package shop.platform.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dead letters of a service that shares its process with others: they stay in its database. */
final class DeadLettersInTable implements DeadLetters {

  private static final Logger log = LoggerFactory.getLogger(DeadLettersInTable.class);
  private static final int SHOWN = 10_000;

  private final JdbcTemplate jdbc;
  private final Map<String, Subscription<?>> subscriptions;
  private final EventReader reader;
  private final Clock clock;

  DeadLettersInTable(
      DataSource database, List<Subscription<?>> subscriptions, EventReader reader, Clock clock) {
    this.jdbc = new JdbcTemplate(database);
    this.subscriptions =
        subscriptions.stream().collect(Collectors.toMap(Subscription::type, each -> each));
    this.reader = reader;
    this.clock = clock;
  }

  private record Row(Event event, OffsetDateTime putAsideAt, String reason) {}

  /** Keeps an event that cannot be handled; once, however often it fails. */
  void add(Event event, String reason) {
    jdbc.update(
        """
        insert into event_put_aside
          (event_id, event_type, event_key, occurred_at, payload, put_aside_at, reason)
        select cast(? as varchar), cast(? as varchar), cast(? as varchar),
          cast(? as timestamp with time zone), cast(? as varchar),
          cast(? as timestamp with time zone), cast(? as varchar)
        where not exists (select 1 from event_put_aside where event_id = ?)
        """,
        event.id(),
        event.type(),
        event.key(),
        event.time().atOffset(ZoneOffset.UTC),
        event.json(),
        clock.instant().atOffset(ZoneOffset.UTC),
        reason,
        event.id());
  }

  @Override
  public List<DeadLetter> newest(int limit, boolean alsoHandled) {
    return jdbc
        .query(
            "select * from event_put_aside order by put_aside_at desc fetch first ? rows only",
            (row, _) -> row(row),
            limit)
        .stream()
        .map(this::describe)
        .filter(letter -> alsoHandled || !letter.handled())
        .toList();
  }

  @Override
  public Replay replay(String deadLetterId) {
    return find(deadLetterId).map(this::replay).orElseGet(Replay.Unknown::new);
  }

  private Optional<Event> find(String eventId) {
    return jdbc
        .query("select * from event_put_aside where event_id = ?", (row, _) -> row(row), eventId)
        .stream()
        .map(Row::event)
        .filter(event -> subscriptions.containsKey(event.type()))
        .findFirst();
  }

  private Replay replay(Event event) {
    Subscription<?> subscription = subscriptions.get(event.type());
    try {
      return subscription != null && reader.read(event, subscription)
          ? new Replay.Handled()
          : new Replay.HandledBefore();
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        throw e;
      }
      log.warn("A dead letter of {} fails again", event.type(), e);
      return new Replay.StillFailing(e.getClass().getSimpleName());
    }
  }

  private DeadLetter describe(Row row) {
    Event event = row.event();
    return new DeadLetter(
        event.id(),
        event.type(),
        event.key(),
        event.id(),
        row.putAsideAt().toInstant(),
        row.reason(),
        event.json().substring(0, Math.min(SHOWN, event.json().length())),
        reader.knows(event.id()));
  }

  private static Row row(ResultSet row) throws SQLException {
    Event event =
        new Event(
            row.getString("event_id"),
            row.getString("event_type"),
            row.getString("event_key"),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getString("payload"),
            null);
    return new Row(
        event, row.getObject("put_aside_at", OffsetDateTime.class), row.getString("reason"));
  }
}
