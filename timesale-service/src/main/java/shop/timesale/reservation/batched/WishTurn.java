package shop.timesale.reservation.batched;

import org.jspecify.annotations.Nullable;
import shop.timesale.reservation.OrderId;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.Wish;

/**
 * A wish in the line. It brings the ids that it will have when it is granted: the same batch can
 * then run again, and what was granted before is recognised as its own.
 */
final class WishTurn extends Turn<ReserveOutcome> {

  private final Wish wish;
  private final ReservationId reservationId = ReservationId.next();
  private final OrderId orderId = OrderId.next();
  private final @Nullable String traceparent;

  WishTurn(Wish wish, @Nullable String traceparent) {
    this.wish = wish;
    this.traceparent = traceparent;
  }

  Wish wish() {
    return wish;
  }

  ReservationId reservationId() {
    return reservationId;
  }

  OrderId orderId() {
    return orderId;
  }

  @Nullable String traceparent() {
    return traceparent;
  }

  @Override
  Record name() {
    return wish;
  }

  @Override
  Record party() {
    return wish.customer();
  }

  @Override
  void refuseForEver() {
    answer(new ReserveOutcome.UnknownSale());
  }

  @Override
  void refuseForNow() {
    answer(new ReserveOutcome.Overloaded());
  }

  @Override
  void leaveUnknown() {
    answer(new ReserveOutcome.Undecided());
  }
}
