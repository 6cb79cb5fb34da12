package shop.devstack.control;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./shop status} shows.
 *
 * @param phase {@code starting}, {@code ready} or {@code stopping}
 * @param scaling a line for each service that is scaled by a rule; empty unless this was asked for
 */
public record StatusView(String phase, List<ProcessView> processes, List<ScalingView> scaling) {

  /**
   * One service under its rule.
   *
   * @param wanted how many instances the last decision wants, between {@code min} and {@code max}
   * @param ready how many of them take work now
   * @param cpuRequestMillis what one instance reserves, in thousandths of a processor
   * @param cpuLimitMillis what one instance cannot exceed; nothing when no limit is in force
   * @param readings what the triggers read, by name: {@code cpu} in percent of the request on
   *     average, {@code schedule}, {@code latency} and {@code queue} as the service says; a trigger
   *     that could not be read is missing
   * @param reason the last decision in a sentence
   */
  public record ScalingView(
      String service,
      int min,
      int max,
      int wanted,
      int ready,
      int cpuRequestMillis,
      @Nullable Integer cpuLimitMillis,
      Map<String, Double> readings,
      String reason) {}

  /**
   * One process.
   *
   * @param port where it listens
   * @param memory what it holds of the machine's memory, in bytes
   * @param cpuPercent of one processor, lately
   * @param cpuSeconds since its start
   * @param upSeconds since its start
   */
  public record ProcessView(
      String id,
      String state,
      int port,
      long pid,
      long memory,
      double cpuPercent,
      double cpuSeconds,
      long upSeconds) {}
}
