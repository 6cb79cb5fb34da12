package shop.loadtest.campaign;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a campaign is to do.
 *
 * @param requests at least so many, repeats and all
 * @param perSecond customers who come
 * @param most instances when it is scaled
 * @param limit of time, after which all ends and has failed
 */
record Order(long seed, int faults, int requests, int perSecond, int most, Duration limit) {

  private static final int MOST_FIRST = 500;

  /** What runs the same plan again. */
  String replay() {
    return "./shop faults --seed %d --faults %d --requests %d --rate %d"
        .formatted(seed, faults, requests, perSecond);
  }

  /** What may go wrong: scaling only where there may be more instances than usual. */
  Set<Fault> kinds() {
    return most > Ground.INSTANCES
        ? EnumSet.allOf(Fault.class)
        : EnumSet.complementOf(EnumSet.of(Fault.SCALE));
  }

  /** Which fault comes when. */
  Plan plan() {
    return Plan.of(seed, faults, kinds());
  }

  /** How many requests are answered before the first fault. */
  int first() {
    return Math.min(MOST_FIRST, requests / 10);
  }

  /** From one fault to the next, so that they last as long as the requests. */
  Duration between() {
    return Duration.ofMillis(1_000L * requests / perSecond / (faults + 1));
  }
}
