package shop.loadtest.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One way to run the same shop under the same load, and the days on which it was tried.
 *
 * @param name such as {@code schedule}, {@code microservices} or {@code monolith}
 */
public record Contender(String name, List<Course> days) {

  /** Keeps a copy. */
  public Contender {
    days = List.copyOf(days);
  }

  /** With only those days on which there was ever more than one instance. */
  Contender scaledOnly() {
    return new Contender(name, days.stream().filter(day -> day.most() > 1).toList());
  }

  Spread spread(ToDoubleFunction<Course> figure) {
    return Spread.of(days.stream().map(figure::applyAsDouble).toList());
  }

  /** The median of what an hour costs; see {@link Bill#hour}. */
  double hour(double intensity, Prices prices) {
    return spread(day -> day.bill().hour(intensity, prices)).median();
  }

  /** The median of how many instances of what scales there are then. */
  double instances(double intensity) {
    return spread(day ->
            day.bill().parts().stream()
                .filter(part -> part.most() > 0)
                .mapToInt(part -> part.instances(intensity))
                .sum())
        .median();
  }
}
