package shop.loadtest.story;

import java.util.concurrent.TimeUnit;
import shop.loadtest.bench.Progress;

/** After the rush: orders and payments catch up, and what is no longer needed is given back. */
record Evening(Plan plan, Sampler sampler, Progress progress) {

  private static final long BETWEEN_LOOKS_MS = 250;
  private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(10);
  // So that the figures end in calm, and not in the middle of a step.
  private static final long CALM_SECONDS = 6;
  private static final long WITHOUT_SALE_SECONDS = 20;

  /** Waits until all is done, or as long as the plan allows. */
  void await() throws InterruptedException {
    if (!plan.sale()) {
      TimeUnit.SECONDS.sleep(WITHOUT_SALE_SECONDS);
      return;
    }
    long deadline = System.nanoTime() + plan.evening().toNanos();
    long line = System.nanoTime();
    while (!isOver() && System.nanoTime() - deadline < 0) {
      if (System.nanoTime() - line >= 0) {
        tell();
        line += BETWEEN_LINES;
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
    }
    tell();
    TimeUnit.SECONDS.sleep(CALM_SECONDS);
  }

  private boolean isOver() {
    Sample last = sampler.last();
    return last != null && last.backlog().isCaughtUp() && Happened.isSettled(last, plan.scaled());
  }

  private void tell() {
    Sample last = sampler.last();
    if (last != null) {
      Sample.Backlog backlog = last.backlog();
      progress.say(
          "%,d units reserved, %,d orders made, %,d paid"
              .formatted(backlog.held(), backlog.orders(), backlog.confirmed()));
    }
  }
}
