package shop.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again for as long as the service runs, by one thread, so that it never
 * runs twice at once. A failure is told once, however often it repeats, and never ends the work.
 */
public final class RepeatedWork implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RepeatedWork.class);

  /** One round of the work. */
  @FunctionalInterface
  public interface Round {
    /** Works, and answers how long to wait before the next round. */
    Duration work() throws InterruptedException;
  }

  private final String name;
  private final Duration pauseAfterFailure;
  private final Round round;
  private boolean failing;
  private volatile @Nullable Thread worker;

  /** Starts before the web server and ends after it, whose last requests may still rely on it. */
  public RepeatedWork(String name, Duration pauseAfterFailure, Round round) {
    this.name = name;
    this.pauseAfterFailure = pauseAfterFailure;
    this.round = round;
  }

  @Override
  public void start() {
    Thread thread = Thread.ofVirtual().name(name).unstarted(this::run);
    worker = thread; // before it runs, because it ends when it finds nothing here
    thread.start();
  }

  private void run() {
    try {
      while (isRunning()) {
        Thread.sleep(once());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service ends
    }
  }

  private Duration once() throws InterruptedException {
    try {
      Duration pause = round.work();
      failing = false;
      return pause;
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("{} fails and is tried again", name, e);
      }
      failing = true;
      return pauseAfterFailure;
    }
  }

  @Override
  public void stop() {
    Thread running = worker;
    worker = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
