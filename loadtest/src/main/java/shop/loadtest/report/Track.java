package shop.loadtest.report;

import java.util.List;

/**
 * All instances of a service over the day, or a part that the services stand on.
 *
 * @param min fewest instances that its rule allows
 * @param max most
 * @param request processors that one instance reserves, or 0
 * @param memoryRequest gigabytes that one instance reserves, or 0
 * @param ready instances that take work
 * @param wanted instances that its rule wants
 * @param cpu processors used since the sample before
 * @param memory gigabytes held
 */
public record Track(
    String name,
    Kind kind,
    int min,
    int max,
    double request,
    double memoryRequest,
    List<Integer> ready,
    List<Integer> wanted,
    List<Double> cpu,
    List<Double> memory) {

  /** Whether it may scale. */
  public enum Kind {
    SERVICE,
    INFRASTRUCTURE
  }

  /** Keeps copies. */
  public Track {
    ready = List.copyOf(ready);
    wanted = List.copyOf(wanted);
    cpu = List.copyOf(cpu);
    memory = List.copyOf(memory);
  }

  int least() {
    return ready.stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  int most() {
    return ready.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  int last() {
    return ready.isEmpty() ? 0 : ready.getLast();
  }
}
