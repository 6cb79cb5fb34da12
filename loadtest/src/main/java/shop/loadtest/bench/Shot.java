package shop.loadtest.bench;

import java.util.List;
import java.util.Map;

/**
 * One row, driven once.
 *
 * @param kinds every answer by its kind
 * @param faults why the figures must not be used; none in a good shot
 */
record Shot(
    Row row, int round, Map<Figure, Double> figures, Map<String, Long> kinds, List<String> faults) {

  Shot {
    figures = Map.copyOf(figures);
    kinds = Map.copyOf(kinds);
    faults = List.copyOf(faults);
  }

  boolean isGood() {
    return faults.isEmpty();
  }

  double figure(Figure figure) {
    return figures.getOrDefault(figure, Double.NaN);
  }

  /** For the terminal. */
  String line(int rounds) {
    return "round %d/%d  %-16s %,8.0f/s  p50 %6.2f ms  p99 %6.2f ms  %s"
        .formatted(
            round + 1,
            rounds,
            row.slug(),
            figure(Figure.PER_SECOND),
            figure(Figure.P50),
            figure(Figure.P99),
            String.join("; ", faults));
  }
}
