package shop.timesale.warmup;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A bounded number of calls by a few callers at once, within a bounded time. */
final class Rehearsal {

  private static final Duration AFTER_FAILURE = Duration.ofMillis(50);

  private final RehearsalCalls calls;
  private final int most;
  private final long end;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger good = new AtomicInteger();
  private volatile @Nullable String trouble;

  /** At most so many calls, none of which begins after {@code end} of the system's nano clock. */
  Rehearsal(RehearsalCalls calls, int most, long end) {
    this.calls = calls;
    this.most = most;
    this.end = end;
  }

  /** How many calls were answered as expected. */
  int good() {
    return good.get();
  }

  /** What went wrong last, if anything did. */
  @Nullable String trouble() {
    return trouble;
  }

  /** Returns when enough calls were made or the time is over. */
  void run(int callers) throws InterruptedException {
    var threads =
        IntStream.range(0, callers)
            .mapToObj(_ -> Thread.ofVirtual().name("rehearsal").start(this::keepCalling))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void keepCalling() {
    try {
      while (System.nanoTime() - end < 0) {
        int number = begun.getAndIncrement();
        if (number >= most) {
          return;
        }
        if (!call(number)) {
          Thread.sleep(AFTER_FAILURE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean call(int number) {
    try {
      if (calls.make(number)) {
        good.incrementAndGet();
        return true;
      }
      trouble = "call %d had an answer that no buyer expects".formatted(number);
    } catch (IOException e) {
      trouble = e.toString();
    }
    return false;
  }
}
