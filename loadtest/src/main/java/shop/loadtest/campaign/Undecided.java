package shop.loadtest.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Wishes that were sent and have not been decided, as far as their customers know. */
final class Undecided {

  private static final long BETWEEN_LOOKS_MS = 10;

  private final Set<Errand> errands = ConcurrentHashMap.newKeySet();

  void began(Errand errand) {
    errands.add(errand);
  }

  void decided(Errand errand) {
    errands.remove(errand);
  }

  int size() {
    return errands.size();
  }

  /**
   * How long it takes from now until each that is undecided now is decided; at most {@code
   * patience}.
   */
  Duration resolution(Duration patience) throws InterruptedException {
    long start = System.nanoTime();
    List<Errand> now = List.copyOf(errands);
    Duration passed = Duration.ZERO;
    while (now.stream().anyMatch(errands::contains) && passed.compareTo(patience) < 0) {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
      passed = Duration.ofNanos(System.nanoTime() - start);
    }
    return passed;
  }
}
