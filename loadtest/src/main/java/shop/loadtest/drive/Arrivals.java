package shop.loadtest.drive;

import java.time.Duration;

/**
 * Customers who come at random, as to a sale.
 *
 * @param perSecond how many on average
 * @param seed of the chance, so that a run can be repeated
 * @param mostWaiting how many may wait for a connection before others are dropped
 */
public record Arrivals(double perSecond, Duration time, long seed, int mostWaiting) {

  private static final int USUAL_WAITING = 50_000;

  /** Refuses what is no rate. */
  public Arrivals {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("No rate of arrivals: " + perSecond);
    }
  }

  /** With a bound that only a shop that does not keep up at all reaches. */
  public Arrivals(double perSecond, Duration time, long seed) {
    this(perSecond, time, seed, USUAL_WAITING);
  }
}
