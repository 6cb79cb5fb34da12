package shop.loadtest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One figure by another, measured in the same run.
 *
 * @param value the ratio of the medians
 * @param min the smallest ratio of a round
 * @param max the largest ratio of a round
 */
record Ratio(double value, double min, double max) {

  /** Of the shots of two rows; empty without good shots of both. Rounds that lack one are out. */
  static Optional<Ratio> of(List<Shot> above, Figure figure, List<Shot> below, Figure other) {
    Map<Integer, Double> upper = byRound(above, figure);
    Map<Integer, Double> lower = byRound(below, other);
    upper.keySet().retainAll(lower.keySet());
    lower.keySet().retainAll(upper.keySet());
    if (upper.isEmpty()) {
      return Optional.empty();
    }
    List<Double> ratios = new ArrayList<>();
    upper.forEach((round, value) -> ratios.add(value / lower.getOrDefault(round, Double.NaN)));
    Spread spread = Spread.of(ratios);
    double value =
        Spread.of(List.copyOf(upper.values())).median()
            / Spread.of(List.copyOf(lower.values())).median();
    return Optional.of(new Ratio(value, spread.min(), spread.max()));
  }

  private static Map<Integer, Double> byRound(List<Shot> shots, Figure figure) {
    Map<Integer, Double> values = new TreeMap<>();
    shots.stream()
        .filter(Shot::isGood)
        .filter(shot -> shot.figures().containsKey(figure))
        .forEach(shot -> values.put(shot.round(), shot.figure(figure)));
    return values;
  }
}
