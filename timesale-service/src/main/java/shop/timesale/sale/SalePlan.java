package shop.timesale.sale;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a merchandiser wants to sell.
 *
 * @param price of one unit
 * @param quantity units in all
 * @param limitPerCustomer units that one customer may hold at once
 * @param opensAt first moment at which it sells
 * @param closesAt first moment at which it no longer sells
 * @param expectedArrivals wishes per second that are expected at the opening, if anyone knows
 */
public record SalePlan(
    ProductId productId,
    Money price,
    int quantity,
    int limitPerCustomer,
    Instant opensAt,
    Instant closesAt,
    @Nullable Integer expectedArrivals) {

  private static final Duration LONGEST = Duration.ofDays(366);

  /** Keeps times as exactly as the database does, so that an equal plan is recognised. */
  public SalePlan {
    opensAt = opensAt.truncatedTo(ChronoUnit.MICROS);
    closesAt = closesAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** Wishes per second to be ready for at the opening: those expected, or else a guess. */
  Demand demand() {
    return expectedArrivals == null ? Demand.guess(quantity) : new Demand(expectedArrivals);
  }

  /** What is wrong with the times, seen from now; a sale may open at once. */
  Optional<String> wrongTimes(Instant now) {
    if (!opensAt.isBefore(closesAt)) {
      return Optional.of("must be after opensAt");
    }
    if (!closesAt.isAfter(now)) {
      return Optional.of("must be in the future");
    }
    if (Duration.between(opensAt, closesAt).compareTo(LONGEST) > 0
        || Duration.between(now, closesAt).compareTo(LONGEST.multipliedBy(2)) > 0) {
      return Optional.of("must be within 366 days of opensAt and two years of now");
    }
    return Optional.empty();
  }

  /**
   * The fields in which another plan may not differ from this one in a phase. The product never
   * changes. Before the opening everything else may; while it sells only more units, a later end
   * and what is expected, so that nobody who looks at the sale is misled; afterwards nothing.
   */
  List<String> refusedChanges(SalePlan wish, Phase phase) {
    List<String> refused = new ArrayList<>();
    addIf(refused, "productId", !wish.productId.equals(productId));
    if (phase == Phase.OPEN || phase == Phase.SOLD_OUT || phase.isOver()) {
      addIf(refused, "salePrice", !wish.price.equals(price));
      addIf(refused, "limitPerCustomer", wish.limitPerCustomer != limitPerCustomer);
      addIf(refused, "opensAt", !wish.opensAt.equals(opensAt));
      addIf(refused, "quantity", wish.quantity < quantity);
      addIf(refused, "closesAt", wish.closesAt.isBefore(closesAt));
    }
    if (phase.isOver()) {
      addIf(refused, "quantity", wish.quantity > quantity);
      addIf(refused, "closesAt", wish.closesAt.isAfter(closesAt));
      addIf(
          refused,
          "expectedArrivalsPerSecond",
          !Objects.equals(wish.expectedArrivals, expectedArrivals));
    }
    return List.copyOf(refused);
  }

  private static void addIf(List<String> refused, String field, boolean isRefused) {
    if (isRefused) {
      refused.add(field);
    }
  }
}
