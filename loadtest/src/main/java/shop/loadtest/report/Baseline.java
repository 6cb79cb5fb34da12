package shop.loadtest.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the services use when there is no sale.
 *
 * @param what is compared with
 * @param sameDay whether it is the same day without a sale; otherwise what this day was like before
 *     its sale was announced
 * @param cpu processors on average, by service
 */
public record Baseline(String what, boolean sameDay, Map<String, Double> cpu) {

  /** Keeps a copy. */
  public Baseline {
    cpu = Map.copyOf(cpu);
  }

  /**
   * From the same day without a sale if it was measured on the same machine; else from as long a
   * time of this day, with the same ordinary customers, before the sale was announced.
   */
  public static Baseline of(Day day, @Nullable Day without) {
    return without == null || !without.origin().machine().equals(day.origin().machine())
        ? before(day)
        : new Baseline(
            "the same day without a sale, %s".formatted(without.origin().at()),
            true,
            means(without, without.moments().opens(), without.moments().rushEnds()));
  }

  private static Baseline before(Day day) {
    Moments moments = day.moments();
    double until = moments.announced();
    double from = Math.max(morning(until), until - (moments.rushEnds() - moments.opens()));
    return new Baseline(
        "the last %.0f s of the same day before the announcement".formatted(until - from),
        false,
        means(day, from, until));
  }

  // What a start leaves behind is not yet an ordinary day.
  private static double morning(double announced) {
    return Math.min(10, announced / 2);
  }

  private static Map<String, Double> means(Day day, double from, double to) {
    Accounts accounts = new Accounts(day, new Prices(0, 0, ""));
    return day.services().stream()
        .collect(Collectors.toMap(Track::name, track -> accounts.mean(track, from, to)));
  }
}
