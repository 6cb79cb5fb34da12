package shop.timesale.scaling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.timesale.sale.Opening;
import shop.timesale.sale.SaleId;

/**
 * How many instances the openings want that are near: coming soon, or just past.
 *
 * @param instances for all of them together; 0 when none is near
 * @param until when the last of them no longer wants any; absent when none is near
 * @param openings each of them, the earliest first
 */
record Schedule(
    int instances,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant until,
    List<Near> openings) {

  Schedule {
    openings = List.copyOf(openings);
  }

  /**
   * One of them.
   *
   * @param instances that it alone would want
   */
  record Near(SaleId sale, Instant opensAt, int arrivalsPerSecond, int instances) {}

  /** As it stands now; whoever opens at the same time shares instances. */
  static Schedule of(List<Opening> openings, Instant now, ScalingProperties bounds) {
    List<Opening> near =
        openings.stream()
            .filter(opening -> !now.isBefore(opening.opensAt().minus(bounds.lead())))
            .filter(opening -> now.isBefore(end(opening, bounds)))
            .sorted(Comparator.comparing(Opening::opensAt))
            .toList();
    long arrivals = near.stream().mapToLong(Opening::arrivalsPerSecond).sum();
    return new Schedule(
        instances(arrivals, bounds),
        near.stream()
            .map(opening -> end(opening, bounds))
            .max(Comparator.naturalOrder())
            .orElse(null),
        near.stream().map(opening -> near(opening, bounds)).toList());
  }

  private static Instant end(Opening opening, ScalingProperties bounds) {
    Instant held = opening.opensAt().plus(bounds.hold());
    return held.isBefore(opening.closesAt()) ? held : opening.closesAt();
  }

  private static Near near(Opening opening, ScalingProperties bounds) {
    return new Near(
        opening.saleId(),
        opening.opensAt(),
        opening.arrivalsPerSecond(),
        instances(opening.arrivalsPerSecond(), bounds));
  }

  private static int instances(long arrivals, ScalingProperties bounds) {
    return Math.toIntExact(Math.ceilDiv(arrivals, bounds.instanceRate()));
  }
}
