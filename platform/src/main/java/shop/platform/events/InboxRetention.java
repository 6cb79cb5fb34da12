package shop.platform.events;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Forgets handled events that no topic keeps any more, some at a time, once an hour. */
final class InboxRetention implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Inbox inbox;
  private final Duration retention;
  private @Nullable Thread sweeper;

  InboxRetention(Inbox inbox, Duration retention) {
    this.inbox = inbox;
    this.retention = retention;
  }

  void sweep() {
    while (inbox.forgetSome(retention)) {
      log.debug("Forgot handled events older than {}", retention);
    }
  }

  @Override
  public void start() {
    sweeper = Thread.ofVirtual().name("inbox-retention").start(this::work);
  }

  @Override
  public void stop() {
    Thread running = sweeper;
    sweeper = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return sweeper != null;
  }

  private void work() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        sweepIfPossible();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweepIfPossible() {
    try {
      sweep();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Handled events could not be forgotten: {}", e.toString());
    }
  }
}
