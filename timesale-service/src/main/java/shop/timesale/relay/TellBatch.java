package shop.timesale.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shop.platform.events.EventPublisher;
import shop.timesale.TimesaleProperties;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the broker what follows a cursor: sends all, awaits all, and only then moves the cursor. A
 * failure in between means that some are told again, never that one is not told.
 */
final class TellBatch {

  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final ReservationLog reservationLog;
  private final EventPublisher publisher;
  private final JsonMapper json;
  private final Leadership leadership;
  private final TimesaleProperties.Relay limits;

  TellBatch(
      ReservationLog reservationLog,
      EventPublisher publisher,
      JsonMapper json,
      Leadership leadership,
      TimesaleProperties.Relay limits) {
    this.reservationLog = reservationLog;
    this.publisher = publisher;
    this.json = json;
    this.leadership = leadership;
    this.limits = limits;
  }

  /** The entries that were told, in order; empty if another instance has taken over. */
  List<LogEntry> tell(ReservationLog.Cursor cursor)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<LogEntry> entries = reservationLog.after(cursor, limits.batch());
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).seq() != cursor.seq() + 1 + i) {
        throw new IllegalStateException("A gap in the log of a sale after " + cursor);
      }
    }
    CompletableFuture<?> all =
        CompletableFuture.allOf(
            publisher
                .sendAll(entries.stream().map(entry -> entry.event(json)).toList())
                .toArray(CompletableFuture[]::new));
    boolean told = await(all) && reservationLog.advance(cursor, cursor.seq() + entries.size());
    return told ? entries : List.of();
  }

  /** Keeps the leader's session alive meanwhile; false if it was lost all the same. */
  private boolean await(CompletableFuture<?> all)
      throws ExecutionException, InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + limits.sendTimeout().toNanos();
    while (leadership.isOurs()) {
      try {
        all.get(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException late) {
        if (System.nanoTime() - deadline > 0) {
          throw late;
        }
      }
    }
    return false;
  }
}
