package shop.loadtest.bench;

import java.util.List;
import java.util.stream.IntStream;

/** One figure over all rounds. */
public record Spread(double min, double median, double max, List<Double> values) {

  /** Keeps a copy. */
  public Spread {
    values = List.copyOf(values);
  }

  /** Its values by those of the same rounds of another. */
  Spread by(Spread other) {
    int rounds = Math.min(values.size(), other.values.size());
    return of(
        IntStream.range(0, rounds).mapToObj(n -> values.get(n) / other.values.get(n)).toList());
  }

  /** That of some values; there must be one. */
  public static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("No values, no spread");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(sorted.getFirst(), median, sorted.getLast(), values);
  }
}
