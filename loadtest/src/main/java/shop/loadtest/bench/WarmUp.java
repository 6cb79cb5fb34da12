package shop.loadtest.bench;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Drives a row until its figures stop rising: a JVM compiles for half a minute and more under full
 * load, and what it does meanwhile tells nothing.
 *
 * @param most when to stop even if they still rise
 */
record WarmUp(Camera camera, Duration most) {

  private static final Duration STEP = Duration.ofSeconds(3);
  private static final double STILL_RISING = 1.03;
  private static final int FLAT_STEPS = 3;

  /** Answers per second of the best step. */
  double of(Row row) throws SQLException, InterruptedException {
    double best = 0;
    int flat = 0;
    for (Duration spent = Duration.ZERO;
        flat < FLAT_STEPS && spent.compareTo(most) < 0;
        spent = spent.plus(STEP)) {
      double reached = camera.rehearse(row, STEP.compareTo(most) < 0 ? STEP : most);
      flat = reached > best * STILL_RISING ? 0 : flat + 1;
      best = Math.max(best, reached);
    }
    return best;
  }
}
