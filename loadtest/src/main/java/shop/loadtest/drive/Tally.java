package shop.loadtest.drive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts what a run hears. Only its event loop touches it. */
final class Tally {

  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

  private final Map<String, Long> all = new HashMap<>();
  private final Map<String, Long> inTime = new HashMap<>();
  private final Histogram latency = new Histogram(1, LONGEST_MICROS, 3);
  private final List<Long> promises = new ArrayList<>();
  private final long start;
  private final Duration time;

  Tally(long start, Duration time) {
    this.start = start;
    this.time = time;
  }

  /** One answer that was heard at {@code now} and counts from {@code from}, both in nanoseconds. */
  void add(Answer answer, long from, long now) {
    String kind = answer.kind();
    all.merge(kind, 1L, Long::sum);
    if (now - start <= time.toNanos()) {
      inTime.merge(kind, 1L, Long::sum);
    }
    latency.recordValue(Math.clamp((now - from) / 1000, 1, LONGEST_MICROS));
    if (answer.status() == 201) {
      int second = (int) TimeUnit.NANOSECONDS.toSeconds(now - start);
      while (promises.size() <= second) {
        promises.add(0L);
      }
      promises.set(second, promises.get(second) + 1);
    }
  }

  Measured measured(long dropped, Duration cpu) {
    return new Measured(time, all, inTime, latency, dropped, cpu, promises);
  }
}
