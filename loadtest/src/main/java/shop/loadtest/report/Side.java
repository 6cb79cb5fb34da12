package shop.loadtest.report;

import java.util.List;

/**
 * Traffic that goes on beside the rush.
 *
 * @param perSecond requests answered in each second of the day
 * @param failed requests that were not answered as they should
 * @param p50 milliseconds
 * @param p99 milliseconds
 */
public record Side(
    String name, List<Long> perSecond, long count, long failed, double p50, double p99) {

  /** Keeps a copy. */
  public Side {
    perSecond = List.copyOf(perSecond);
  }
}
