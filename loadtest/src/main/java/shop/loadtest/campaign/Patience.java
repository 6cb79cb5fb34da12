package shop.loadtest.campaign;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import shop.devstack.supervision.Failure;

/** Waits for what was hit. */
final class Patience {

  private static final Duration RECOVERY = Duration.ofMinutes(2);
  private static final long BETWEEN_LOOKS_MS = 20;

  private Patience() {}

  /** What is to hold again. */
  interface Condition {
    boolean holds();
  }

  static void await(Condition condition, String what) throws InterruptedException {
    long deadline = System.nanoTime() + RECOVERY.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - deadline > 0) {
        throw new Failure("%s does not come back; its log tells why.".formatted(what));
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
    }
  }
}
