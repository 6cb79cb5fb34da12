package shop.platform.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * Brings events from the outbox to the broker, each at least once and in the order of its key: one
 * instance leads, sends a batch at once, waits for every answer, and removes what the broker has.
 */
final class OutboxRelay {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final DataSource database;
  private final EventPublisher publisher;
  private final EventsProperties.Relay bounds;
  private final Signal signal;
  private final EventCounters counters;
  private volatile boolean running = true;
  private boolean troubled;

  OutboxRelay(
      DataSource database,
      EventPublisher publisher,
      EventsProperties.Relay bounds,
      Signal signal,
      EventCounters counters) {
    this.database = database;
    this.publisher = publisher;
    this.bounds = bounds;
    this.signal = signal;
    this.counters = counters;
  }

  /** Works until stopped. */
  void run() throws InterruptedException {
    while (running) {
      try (Leadership leadership = Leadership.take(database)) {
        if (leadership != null) {
          lead(leadership.rows());
        }
      } catch (SQLException | DataAccessException e) {
        report("The database does not answer the outbox", e);
      }
      if (running) {
        signal.await(RETRY);
      }
    }
  }

  void stop() {
    running = false;
    signal.give();
  }

  private void lead(OutboxRows rows) throws InterruptedException {
    Duration pause = SHORTEST;
    while (running) {
      boolean busy = sendSome(rows);
      pause = busy ? SHORTEST : longer(pause);
      if (signal.await(pause)) {
        pause = SHORTEST;
      }
    }
  }

  private Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(bounds.poll()) < 0 ? twice : bounds.poll();
  }

  /** Answers whether it is worth looking again soon. */
  private boolean sendSome(OutboxRows rows) {
    List<OutboxRows.Row> batch = rows.oldest(bounds.batch());
    if (batch.isEmpty()) {
      return false;
    }
    List<CompletableFuture<?>> outcomes =
        publisher.sendAll(batch.stream().map(OutboxRows.Row::event).toList());
    List<Long> sent = new ArrayList<>(batch.size());
    for (int i = 0; i < outcomes.size(); i++) {
      Throwable failure = outcomes.get(i).handle((_, reason) -> reason).join();
      if (failure == null) {
        sent.add(batch.get(i).seq());
        counters.sent(batch.get(i).event().type());
      } else {
        counters.notSent(batch.get(i).event().type());
        report("The broker does not take events; they wait in the outbox", failure);
      }
    }
    rows.remove(sent);
    if (sent.size() == batch.size()) {
      recovered();
    }
    return !sent.isEmpty();
  }

  /** One line when trouble begins, one when it ends. */
  private void report(String what, Throwable reason) {
    if (!troubled) {
      troubled = true;
      log.warn("{}: {}", what, NestedExceptionUtils.getMostSpecificCause(reason).toString());
    }
  }

  private void recovered() {
    if (troubled) {
      troubled = false;
      log.info("Events leave the outbox again");
    }
  }
}
