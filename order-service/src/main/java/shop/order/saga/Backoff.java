package shop.order.saga;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: twice as long each time, within bounds, and never quite
 * the same, so that orders that failed together do not come back together.
 *
 * @param random from 0 to 1
 */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {

  /** The wait after so many attempts that came to nothing. */
  Duration after(int attempts) {
    double grown = (double) first.toMillis() * Math.pow(2, Math.max(0, attempts - 1));
    double bounded = Math.min(grown, (double) longest.toMillis());
    return Duration.ofMillis(Math.round(bounded * (0.5 + random.getAsDouble() / 2)));
  }
}
