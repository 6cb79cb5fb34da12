package shop.devstack.supervision;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish that an instance ends, and its fulfilment. */
final class Ending {

  private final CountDownLatch wanted = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean drained;

  /** Wants the end; {@code drained} when the instance may work on while others notice. */
  void want(boolean drained) {
    this.drained = drained;
    wanted.countDown();
  }

  boolean isWanted() {
    return wanted.getCount() == 0;
  }

  boolean isDrained() {
    return drained;
  }

  /** Waits for {@code pause}, but not once the end is wanted. */
  void pause(Duration pause) throws InterruptedException {
    wanted.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  void done() {
    done.countDown();
  }

  boolean isDoneWithin(Duration patience) throws InterruptedException {
    return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
