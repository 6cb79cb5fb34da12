package shop.loadtest.drive;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What one run of the load generator saw.
 *
 * @param time for which wishes were sent
 * @param all every answer by its kind, also those that came after the time
 * @param inTime those that came within the time
 * @param latency in microseconds: of an open loop from the intended time, of a closed one from the
 *     sending
 * @param dropped arrivals that no connection could take: customers who were never served
 * @param cpu what this process used of the processor meanwhile, whatever it did
 * @param promises units promised in the first second, the second and so on
 */
public record Measured(
    Duration time,
    Map<String, Long> all,
    Map<String, Long> inTime,
    Histogram latency,
    long dropped,
    Duration cpu,
    List<Long> promises) {

  /** The kind of a wish that was sent and heard no answer. */
  public static final String NONE = "none";

  /** The kind of a wish that was granted. */
  public static final String PROMISED = "201";

  /** Keeps copies. */
  public Measured {
    all = Map.copyOf(all);
    inTime = Map.copyOf(inTime);
    promises = List.copyOf(promises);
  }

  /** How many answers of {@code kind} there were in all. */
  public long count(String kind) {
    return all.getOrDefault(kind, 0L);
  }

  /** Answers of {@code kind} per second of the time. */
  public double perSecond(String kind) {
    return inTime.getOrDefault(kind, 0L) * 1e9 / time.toNanos();
  }

  /** Answers of any kind, without those that never came. */
  public long answers() {
    return all.values().stream().mapToLong(Long::longValue).sum() - count(NONE);
  }

  /** Microseconds of this process' processor time per answer. */
  public double cpuMicros() {
    return cpu.toNanos() / 1e3 / Math.max(1, answers());
  }

  /** Whether somebody was left out, so that the latencies tell only of the lucky ones. */
  public boolean isVoid() {
    return dropped > 0 || count(NONE) > 0;
  }

  /** Such as {@code 201: 81234, 503 overloaded: 12}. */
  public String kinds() {
    return all.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(kind -> kind.getKey() + ": " + kind.getValue())
        .collect(Collectors.joining(", "));
  }
}
