package shop.loadtest.campaign;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.loadtest.bench.Machine;
import shop.loadtest.check.Verdict;

/**
 * What came of a campaign.
 *
 * @param died instances that died though nobody killed them
 * @param cancelled reservations whose order was cancelled
 * @param returned of them, those whose units are back
 */
record Outcome(
    Order order,
    Machine machine,
    Duration time,
    List<Inflicted> faults,
    Sold sold,
    List<String> died,
    int cancelled,
    int returned,
    Path history,
    Verdict verdict) {

  /** How soon after a recovery everybody should know. */
  static final Duration GOAL = Duration.ofSeconds(5);

  Outcome {
    faults = List.copyOf(faults);
    died = List.copyOf(died);
  }

  /** Whether nothing was broken that must not break. */
  boolean passed() {
    return verdict.passed()
        && sold.undecided() == 0
        && died.isEmpty()
        && cancelled == returned
        && faults.size() == order.faults();
  }

  long requests() {
    return sold.answers().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Milliseconds from a recovery until all was decided, at worst. */
  long worstResolution() {
    return faults.stream().mapToLong(Inflicted::resolutionMillis).max().orElse(0);
  }

  /** Of each kind of fault: how many, and the worst of them. */
  Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new TreeMap<>();
    for (Inflicted fault : faults) {
      kinds.merge(
          fault.step().fault().word(),
          new Kind(1, fault.outageMillis(), fault.resolutionMillis()),
          Kind::and);
    }
    return kinds;
  }

  /** All faults of one kind. */
  record Kind(int times, long worstOutageMillis, long worstResolutionMillis) {

    Kind and(Kind other) {
      return new Kind(
          times + other.times,
          Math.max(worstOutageMillis, other.worstOutageMillis),
          Math.max(worstResolutionMillis, other.worstResolutionMillis));
    }
  }
}
