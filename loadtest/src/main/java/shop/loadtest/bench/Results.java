package shop.loadtest.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Everything that one run of the benchmarks found.
 *
 * @param rate arrivals per second of the open loop and of the first second after a start
 * @param sweep what the plain strategy reached by the number of its transactions at once
 * @param starts by the way of starting
 * @param sizes what instances of several sizes and numbers reached
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
    Map<Size, List<Sizes.Reached>> sizes,
    Map<String, Memory> memory) {

  /** A figure of instances of this size over the rounds. */
  Optional<Spread> size(Size size, ToDoubleFunction<Sizes.Reached> figure) {
    return Optional.ofNullable(sizes.get(size))
        .filter(reached -> !reached.isEmpty())
        .map(reached -> Spread.of(reached.stream().map(figure::applyAsDouble).toList()));
  }

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
