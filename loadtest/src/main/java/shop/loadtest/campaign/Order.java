package shop.loadtest.campaign;

import java.time.Duration;

/**
 * What a campaign is to do.
 *
 * @param requests at least so many, repeats and all
 * @param perSecond customers who come
 * @param most instances when it is scaled
 * @param limit of time, after which all ends and has failed
 */
record Order(long seed, int faults, int requests, int perSecond, int most, Duration limit) {

  /** What runs the same plan again. */
  String replay() {
    return "./shop faults --seed %d --faults %d --requests %d --rate %d"
        .formatted(seed, faults, requests, perSecond);
  }

  /** From one fault to the next, so that they last as long as the requests. */
  Duration between() {
    return Duration.ofMillis(1_000L * requests / perSecond / (faults + 1));
  }
}
