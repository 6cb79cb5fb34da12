package shop.loadtest.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one run of the benchmarks found.
 *
 * @param rate arrivals per second of the open loop and of the first second after a start
 * @param sweep what the plain strategy reached by the number of its transactions at once
 * @param starts by the way of starting
 * @param memory of a time-sale instance, by what it had done before
 */
record Results(
    Instant at,
    Machine machine,
    Course course,
    int customers,
    double rate,
    Map<Integer, Double> sweep,
    List<Shot> shots,
    Map<String, List<Starts.Start>> starts,
    Map<String, Memory> memory) {

  /** The shots of one row, in the order of the rounds. */
  List<Shot> of(Row row) {
    return shots.stream().filter(shot -> shot.row() == row).toList();
  }

  /** Whether nothing that was measured must be thrown away. */
  boolean isGood() {
    return shots.stream().allMatch(Shot::isGood);
  }

  Optional<Spread> spread(Row row, Figure figure) {
    List<Double> values =
        of(row).stream()
            .filter(Shot::isGood)
            .filter(shot -> shot.figures().containsKey(figure))
            .map(shot -> shot.figure(figure))
            .toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
  }
}
