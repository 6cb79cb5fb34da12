package shop.loadtest.report;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * From how many hours of sale in a month on it is cheaper to scale only what needs it. All is
 * reckoned from two hours that were measured: an ordinary one, and one at the height of the sale.
 *
 * @param points by how many times as many customers come as were measured
 */
public record BreakEven(List<Point> points) {

  /** Hours of a month. */
  public static final double MONTH = 730;

  private static final int MOST = 12;

  /**
   * What the hours cost on both sides.
   *
   * @param intensity 1: as measured; all others are extrapolated
   * @param hours of sale in a month from which on services are cheaper; -1: never
   */
  public record Point(double intensity, double services, double monolith, double hours) {}

  /** Keeps a copy. */
  public BreakEven {
    points = List.copyOf(points);
  }

  /** Of what an hour costs on either side when so many times as many customers come. */
  static BreakEven of(DoubleUnaryOperator services, DoubleUnaryOperator monolith) {
    return new BreakEven(
        IntStream.rangeClosed(0, MOST * 2)
            .mapToObj(half -> point(half / 2.0, services, monolith))
            .toList());
  }

  private static Point point(
      double intensity, DoubleUnaryOperator services, DoubleUnaryOperator monolith) {
    double ours = services.applyAsDouble(intensity);
    double theirs = monolith.applyAsDouble(intensity);
    double dearer = services.applyAsDouble(0) - monolith.applyAsDouble(0);
    return new Point(intensity, ours, theirs, hours(dearer, theirs - ours));
  }

  /** (730 − h) × dearer in an ordinary hour = h × saved in an hour of sale. */
  static double hours(double dearer, double saved) {
    if (dearer <= 0) {
      return saved >= 0 ? 0 : -1;
    }
    return saved <= 0 ? -1 : MONTH * dearer / (dearer + saved);
  }
}
