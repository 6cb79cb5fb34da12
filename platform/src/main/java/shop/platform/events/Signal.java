package shop.platform.events;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a waiting thread of this instance that there is something to do. */
final class Signal {

  private final Semaphore given = new Semaphore(0);

  void give() {
    given.release();
  }

  /** Waits until the signal is given, or for at most the time. */
  boolean await(Duration time) throws InterruptedException {
    boolean signalled = given.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
    given.drainPermits();
    return signalled;
  }
}
