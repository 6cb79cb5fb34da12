package shop.devstack.autoscaling;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How many instances a reading wants, as the controller of Kubernetes reckons: in proportion to how
 * far the reading is from its target, and not at all when it is near.
 */
final class Arithmetic {

  /** So near to the target nothing changes. */
  static final double TOLERANCE = 0.1;

  private static final double WHOLE = 100;

  private Arithmetic() {}

  /**
   * What the instances of a service use of the processors.
   *
   * @param measured in percent of the request, for each instance that takes work
   * @param unready how many start, or have not been ready for a whole measurement
   * @param missing how many take work, but could not be measured
   */
  record Load(List<Double> measured, int unready, int missing) {

    /** Percent of the request on average, whole percents only. */
    double average() {
      return averageOf(measured);
    }
  }

  /** Empty when nothing was measured. */
  static OptionalInt byUtilization(int current, Load load, double target) {
    if (load.measured().isEmpty()) {
      return OptionalInt.empty();
    }
    double ratio = load.average() / target;
    boolean upDespiteUnready = ratio > 1 && load.unready() > 0;
    if (!upDespiteUnready && load.missing() == 0) {
      return OptionalInt.of(isNear(ratio) ? current : ceil(ratio * load.measured().size()));
    }
    return OptionalInt.of(cautiously(current, load, target, ratio));
  }

  /**
   * What is not known is assumed so that it dampens: nothing is used when more are wanted, the
   * whole request when fewer are. If that turns the direction, all stays as it is.
   */
  private static int cautiously(int current, Load load, double target, double ratio) {
    double unknown = ratio > 1 ? 0 : Math.max(WHOLE, target);
    Stream<Double> missing = Stream.generate(() -> unknown).limit(ratio == 1 ? 0 : load.missing());
    Stream<Double> unready = Stream.generate(() -> 0.0).limit(ratio > 1 ? load.unready() : 0);
    List<Double> all =
        Stream.of(load.measured().stream(), missing, unready).flatMap(s -> s).toList();
    double dampened = averageOf(all) / target;
    int wanted = ceil(dampened * all.size());
    boolean turned = (ratio < 1 && dampened > 1) || (ratio > 1 && dampened < 1);
    boolean against = (dampened < 1 && wanted > current) || (dampened > 1 && wanted < current);
    return isNear(dampened) || turned || against ? current : wanted;
  }

  /** By a figure that more instances make smaller, such as a time to answer. */
  static int byValue(int current, int ready, double value, double target) {
    double ratio = value / target;
    return isNear(ratio) ? current : ceil(ratio * ready);
  }

  /** By a figure of which each instance takes its part, such as work that waits. */
  static int byAverageValue(int current, double value, double target) {
    return isNear(value / (target * current)) ? current : ceil(value / target);
  }

  private static double averageOf(List<Double> percents) {
    return Math.floor(percents.stream().mapToDouble(Double::doubleValue).average().orElse(0));
  }

  private static boolean isNear(double ratio) {
    return Math.abs(1 - ratio) <= TOLERANCE;
  }

  private static int ceil(double instances) {
    return (int) Math.ceil(instances);
  }
}
