package shop.loadtest.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import shop.loadtest.report.Side;

/** Counts traffic beside the rush. For any thread. */
final class Beside {

  private static final double PER_MS = 1000;

  private final String name;
  private final long zero;
  private final Histogram micros = new Histogram(1, TimeUnit.MINUTES.toMicros(2), 3);
  private final List<Long> perSecond = new ArrayList<>();
  private long failed;

  /** Seconds count from {@code zero}, of the clock that only counts on. */
  Beside(String name, long zero) {
    this.name = name;
    this.zero = zero;
  }

  /** An answer to what was asked at {@code start}, or none. */
  synchronized void heard(long start, boolean good) {
    long now = System.nanoTime();
    int second = (int) Math.max(0, TimeUnit.NANOSECONDS.toSeconds(now - zero));
    while (perSecond.size() <= second) {
      perSecond.add(0L);
    }
    perSecond.set(second, perSecond.get(second) + 1);
    micros.recordValue(Math.clamp((now - start) / 1000, 1, micros.getHighestTrackableValue()));
    failed += good ? 0 : 1;
  }

  synchronized Side side() {
    return new Side(
        name,
        perSecond,
        micros.getTotalCount(),
        failed,
        micros.getValueAtPercentile(50) / PER_MS,
        micros.getValueAtPercentile(99) / PER_MS);
  }
}
