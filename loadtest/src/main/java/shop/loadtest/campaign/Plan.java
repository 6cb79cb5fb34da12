package shop.loadtest.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Which faults come, in which order, and the chance of each: all of it follows from the seed.
 *
 * @param steps one fault after the other
 */
record Plan(long seed, List<Step> steps) {

  /**
   * One fault.
   *
   * @param number from 1
   * @param seed of all that is left to chance in it, such as who is hit and for how long
   */
  record Step(int number, Fault fault, long seed) {}

  Plan {
    steps = List.copyOf(steps);
  }

  /** Each of these kinds once, then by their weights. */
  static Plan of(long seed, int faults, Set<Fault> kinds) {
    Random random = new Random(seed);
    List<Fault> order = new ArrayList<>();
    while (order.size() < faults) {
      order.addAll(order.isEmpty() ? once(kinds, random) : List.of(any(kinds, random)));
    }
    List<Step> steps = new ArrayList<>();
    for (Fault fault : order.subList(0, faults)) {
      steps.add(new Step(steps.size() + 1, fault, random.nextLong()));
    }
    return new Plan(seed, steps);
  }

  private static List<Fault> once(Set<Fault> kinds, Random random) {
    List<Fault> all = new ArrayList<>(kinds);
    Collections.shuffle(all, random);
    return all;
  }

  private static Fault any(Set<Fault> kinds, Random random) {
    int ticket = random.nextInt(kinds.stream().mapToInt(Fault::weight).sum());
    for (Fault fault : kinds) {
      ticket -= fault.weight();
      if (ticket < 0) {
        return fault;
      }
    }
    throw new IllegalStateException("No fault has any weight");
  }
}
