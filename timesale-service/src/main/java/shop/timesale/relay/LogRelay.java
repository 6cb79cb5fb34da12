package shop.timesale.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import shop.timesale.TimesaleProperties;

/**
 * The loop that tells the broker what the reservation log says. Every instance runs it; one of them
 * leads. It never ends for a fault: it waits, longer each time, and tries again.
 */
final class LogRelay implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(LogRelay.class);
  private static final Duration FOLLOWERS_PAUSE = Duration.ofSeconds(1);
  private static final Duration METERS_EVERY = Duration.ofSeconds(1);

  private final ReservationLog reservationLog;
  private final TellBatch batch;
  private final Leadership leadership;
  private final RelayMeters meters;
  private final TimesaleProperties.Relay limits;
  private final Semaphore news = new Semaphore(0);
  private final Semaphore end = new Semaphore(0);
  private @Nullable Thread thread;
  private int failures;
  private long meteredAt = System.nanoTime() - METERS_EVERY.toNanos();

  LogRelay(
      ReservationLog reservationLog,
      TellBatch batch,
      Leadership leadership,
      RelayMeters meters,
      TimesaleProperties.Relay limits) {
    this.reservationLog = reservationLog;
    this.batch = batch;
    this.leadership = leadership;
    this.meters = meters;
    this.limits = limits;
  }

  void start() {
    thread = Thread.ofPlatform().name("log-relay").start(this);
  }

  void stop() throws InterruptedException {
    end.release();
    news.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  @Override
  public void run() {
    try {
      while (!end.tryAcquire()) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leadership.resign();
    }
  }

  private void round() throws InterruptedException {
    try {
      if (!leadership.isOurs()) {
        meters.following();
        pause(FOLLOWERS_PAUSE);
      } else {
        afterTelling(tellAll());
      }
      failures = 0;
    } catch (ExecutionException | TimeoutException | DataAccessException | TransactionException e) {
      meters.failed();
      Duration wait = backOff();
      log.warn("The log could not be told, next attempt in {}: {}", wait, e.toString());
      pause(wait);
    } catch (RuntimeException bug) {
      meters.failed();
      log.error("The log could not be told", bug);
      pause(limits.maxBackOff());
    }
  }

  /** One batch of each sale that is behind; gives the size of the largest. */
  private int tellAll() throws ExecutionException, InterruptedException, TimeoutException {
    meter();
    int largest = 0;
    for (ReservationLog.Cursor cursor : reservationLog.behind()) {
      List<LogEntry> entries = batch.tell(cursor);
      if (!entries.isEmpty()) {
        meters.told(entries);
        largest = Math.max(largest, entries.size());
      }
    }
    return largest;
  }

  private void meter() {
    if (System.nanoTime() - meteredAt >= METERS_EVERY.toNanos()) {
      meteredAt = System.nanoTime();
      meters.leading(reservationLog);
    }
  }

  /** What comes after a rest is told at once; in a rush entries gather: a round has its price. */
  private void afterTelling(int largest) throws InterruptedException {
    if (largest == 0) {
      rest();
    } else if (largest < limits.batch()) {
      pause(limits.gather());
    }
  }

  /** Until a reservation of this instance, or long enough to look for those of others. */
  private void rest() throws InterruptedException {
    if (news.tryAcquire(limits.every().toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  private void pause(Duration wait) throws InterruptedException {
    if (end.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
      end.release();
    }
  }

  private Duration backOff() {
    failures++;
    Duration wait = limits.every().multipliedBy(1L << Math.min(failures, 10));
    return wait.compareTo(limits.maxBackOff()) < 0 ? wait : limits.maxBackOff();
  }
}
