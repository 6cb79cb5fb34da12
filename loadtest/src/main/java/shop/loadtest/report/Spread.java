package shop.loadtest.report;

import java.util.List;

/** The middle one of several measurements, with the smallest and the largest. */
public record Spread(double median, double least, double most) {

  /** Of at least one. */
  static Spread of(List<Double> measured) {
    var all = shop.loadtest.bench.Spread.of(measured);
    return new Spread(all.median(), all.min(), all.max());
  }

  /** Whether even the worst of these is below the best of the others. */
  boolean isBelow(Spread other) {
    return most < other.least;
  }

  /** Such as {@code 12 (11–14)}; only once what is always the same. */
  String words(int digits) {
    String one = "%,." + digits + "f";
    String middle = one.formatted(median);
    String low = one.formatted(least);
    String high = one.formatted(most);
    return low.equals(high) ? middle : "%s (%s–%s)".formatted(middle, low, high);
  }
}
