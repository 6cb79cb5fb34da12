package shop.timesale.reservation.batched;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReturnOutcome;

/** Units on their way back, in the same line as those who want them. */
final class ReturnTurn extends Turn<ReturnOutcome> {

  private final Reservation reservation;
  private final String reason;
  private final @Nullable String traceparent;

  ReturnTurn(Reservation reservation, String reason, @Nullable String traceparent) {
    this.reservation = reservation;
    this.reason = reason;
    this.traceparent = traceparent;
  }

  Reservation reservation() {
    return reservation;
  }

  String reason() {
    return reason;
  }

  @Nullable String traceparent() {
    return traceparent;
  }

  @Override
  ReservationId name() {
    return reservation.reservationId();
  }

  @Override
  ReservationId party() {
    return reservation.reservationId();
  }

  @Override
  void refuseForEver() {
    fail(new IllegalStateException("A reservation without its sale: " + reservation));
  }

  @Override
  void refuseForNow() {
    fail(new TransientDataAccessResourceException("Too many wait; the units come back later"));
  }

  /** Whoever asked will ask again, and a return counts once. */
  @Override
  void leaveUnknown() {
    fail(new TransientDataAccessResourceException("The return of the units is undecided"));
  }
}
