package shop.loadtest.report;

import java.time.Instant;
import java.util.List;

/**
 * Where a day comes from.
 *
 * @param at when it began
 * @param machine on which it ran
 * @param replay the command that runs the same again
 * @param signals by which time-sale was scaled
 * @param sale whether there was a sale, or the same day without one
 * @param killed the instance that was killed in the middle of the rush, or nothing
 */
public record Origin(
    Instant at,
    String machine,
    String system,
    String jdk,
    String commit,
    String replay,
    long seed,
    List<String> signals,
    boolean sale,
    String killed) {

  /** Keeps a copy. */
  public Origin {
    signals = List.copyOf(signals);
  }
}
