package shop.timesale.reservation.shadow;

import java.util.function.Supplier;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.Wish;

/** Stands before a strategy: what is wished from the shadow sale is decided there, and undone. */
final class ShadowDoor implements ReserveUnits {

  private final ReserveUnits strategy;
  private final Shadow shadow;
  private final Supplier<ReserveUnits> rehearsing;

  ShadowDoor(ReserveUnits strategy, Shadow shadow, Supplier<ReserveUnits> rehearsing) {
    this.strategy = strategy;
    this.shadow = shadow;
    this.rehearsing = rehearsing;
  }

  @Override
  public ReserveOutcome reserve(Wish wish) {
    return shadow.is(wish.saleId()) ? rehearsing.get().reserve(wish) : strategy.reserve(wish);
  }
}
