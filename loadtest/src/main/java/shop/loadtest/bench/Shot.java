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
}
