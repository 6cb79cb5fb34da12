package shop.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of events between services that share a process: what leaves the outbox of one goes
 * straight to the handlers of the others, and counts as sent when each of them has it in its inbox.
 * So a process that dies in between loses nothing: its successor finds the event in the outbox, and
 * those who have handled it know that.
 *
 * <p>Where such services find this bean, no broker is used. It keeps the events back until it is
 * opened, because one that nobody hears yet would be lost.
 */
public final class EventExchange {

  private static final Logger log = LoggerFactory.getLogger(EventExchange.class);
  private static final Duration LAST_EVENTS = Duration.ofSeconds(10);

  private final int together;
  private final Semaphore free;
  private final List<LocalReader> readers = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
  private volatile boolean closed;

  /** Has at most {@code together} events handled at the same time, never two of one key. */
  public EventExchange(int together) {
    this.together = together;
    this.free = new Semaphore(together);
  }

  /** Everyone who wants to hear has joined. */
  public void open() {
    opened.complete(true);
  }

  /** Waits for events that are being handled; all others stay where they are. */
  public void close() {
    closed = true;
    opened.complete(false);
    try {
      if (free.tryAcquire(together, LAST_EVENTS.toMillis(), TimeUnit.MILLISECONDS)) {
        free.release(together);
      } else {
        log.warn("Some events were still being handled; they will be handled again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void join(LocalReader reader) {
    readers.add(reader);
  }

  /** Completes when every reader of such events has handled this one, or put it aside. */
  CompletableFuture<?> hand(Event event) {
    CompletableFuture<?> handled = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("event")
        .start(() -> {
          try {
            handOver(event);
            handled.complete(null);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handled.completeExceptionally(e);
          } catch (RuntimeException e) {
            handled.completeExceptionally(e);
          }
        });
    return handled;
  }

  private void handOver(Event event) throws InterruptedException {
    opened.join();
    free.acquire();
    try {
      if (closed) {
        throw new IllegalStateException("This process ends; the event waits for another");
      }
      for (LocalReader reader : readers) {
        reader.take(event);
      }
    } finally {
      free.release();
    }
  }
}
