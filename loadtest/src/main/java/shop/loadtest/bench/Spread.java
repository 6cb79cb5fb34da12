package shop.loadtest.bench;

import java.util.List;

/** One figure over all rounds. */
record Spread(double min, double median, double max, List<Double> values) {

  Spread {
    values = List.copyOf(values);
  }

  static Spread of(List<Double> values) {
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
