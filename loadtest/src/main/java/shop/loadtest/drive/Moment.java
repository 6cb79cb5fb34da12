package shop.loadtest.drive;

import java.time.Instant;

/**
 * One moment by both clocks.
 *
 * @param at by the wall's
 * @param nanos by the one that only counts on, as {@link System#nanoTime()} tells it
 */
public record Moment(Instant at, long nanos) {

  /** This moment. */
  public static Moment now() {
    return new Moment(Instant.now(), System.nanoTime());
  }
}
