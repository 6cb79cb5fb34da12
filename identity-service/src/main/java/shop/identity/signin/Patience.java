package shop.identity.signin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How long somebody must wait after failed attempts.
 *
 * @param free so many failures cost nothing; each one more doubles the wait, from one second
 * @param longestWait it grows no further
 */
record Patience(@Min(1) @Max(10_000) int free, @NotNull Duration longestWait) {

  private static final int MOST_DOUBLINGS = 30;

  /** How long to wait after so many failures. */
  Duration after(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
