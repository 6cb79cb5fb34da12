package shop.loadtest.campaign;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is done the moment after a batch was sent and before its answer comes.
 *
 * @param cut whether the answer is thrown away, and the connection with it
 */
record Trap(Cut cut, Runnable action, CountDownLatch sprung) {

  /** What becomes of the connection. */
  enum Cut {
    /** Nothing. */
    NONE,
    /** It breaks at once. */
    AT_ONCE,
    /** It breaks when the answer is here, so that the batch was surely committed. */
    WITH_ITS_ANSWER
  }

  static Trap then(Runnable action) {
    return new Trap(Cut.NONE, action, new CountDownLatch(1));
  }

  static Trap cutting(Cut cut) {
    return new Trap(cut, () -> {}, new CountDownLatch(1));
  }

  /** True when it happened in the middle of a batch; if none comes in time, it happens anyway. */
  static boolean in(DatabaseDoor door, Duration patience, Runnable action)
      throws InterruptedException {
    Trap trap = then(action);
    door.set(trap);
    boolean sprung = trap.sprungWithin(patience);
    if (!sprung && door.take() != null) {
      action.run();
    }
    return sprung;
  }

  /** By the connection on which the batch went. */
  void spring() {
    try {
      action.run();
    } finally {
      sprung.countDown();
    }
  }

  boolean sprungWithin(Duration patience) throws InterruptedException {
    return sprung.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
