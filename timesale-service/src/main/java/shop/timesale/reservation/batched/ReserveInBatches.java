package shop.timesale.reservation.batched;

import shop.platform.events.CurrentTrace;
import shop.timesale.ReservationProperties;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.SoldOutMemory;
import shop.timesale.reservation.Wish;

/**
 * Has each wish wait for the next batch of its sale. While one transaction is in flight the wishes
 * gather; the next one takes all of them in one round trip with one flush to the disk. (Known as
 * natural or smart batching, for instance from the LMAX Disruptor and from group commit.)
 */
final class ReserveInBatches implements ReserveUnits {

  private final Lanes lanes;
  private final SoldOutMemory soldOut;
  private final CurrentTrace trace;
  private final ReservationProperties.Batched bounds;

  ReserveInBatches(
      Lanes lanes,
      SoldOutMemory soldOut,
      CurrentTrace trace,
      ReservationProperties.Batched bounds) {
    this.lanes = lanes;
    this.soldOut = soldOut;
    this.trace = trace;
    this.bounds = bounds;
  }

  @Override
  public ReserveOutcome reserve(Wish wish) {
    if (soldOut.answersSoldOut(wish)) {
      return new ReserveOutcome.SoldOut();
    }
    WishTurn own = new WishTurn(wish, trace.traceparent());
    WishTurn served = lanes.enter(wish.saleId(), own);
    ReserveOutcome outcome = served.await(bounds.patience());
    // Who shared the place of an earlier turn repeats it, and hears so.
    return served != own && outcome instanceof ReserveOutcome.Reserved(var made)
        ? new ReserveOutcome.Repeated(made)
        : outcome;
  }
}
