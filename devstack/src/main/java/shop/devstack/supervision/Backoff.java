package shop.devstack.supervision;

import java.time.Duration;

/** How long to wait before starting again: twice as long each time, forgotten after a good run. */
record Backoff(Duration first, Duration longest, Duration goodRun) {

  static final Backoff USUAL =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(30));

  /** The pause after a run of {@code lived} which the pause {@code previous} had preceded. */
  Duration after(Duration previous, Duration lived) {
    if (previous.isZero() || lived.compareTo(goodRun) >= 0) {
      return first;
    }
    Duration doubled = previous.multipliedBy(2);
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }
}
