package shop.devstack.control;

import java.util.List;

/**
 * What {@code ./shop status} shows.
 *
 * @param phase {@code starting}, {@code ready} or {@code stopping}
 */
public record StatusView(String phase, List<ProcessView> processes) {

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
