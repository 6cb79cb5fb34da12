package shop.timesale.reservation.batched;

import shop.platform.events.CurrentTrace;
import shop.timesale.ReservationProperties;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.Reservations;
import shop.timesale.reservation.ReturnOutcome;
import shop.timesale.reservation.ReturnUnits;

/** Units come back through the line that they were taken from, and under the same lock. */
final class ReturnInBatches implements ReturnUnits {

  private final Lanes lanes;
  private final Reservations reservations;
  private final CurrentTrace trace;
  private final ReservationProperties.Batched bounds;

  ReturnInBatches(
      Lanes lanes,
      Reservations reservations,
      CurrentTrace trace,
      ReservationProperties.Batched bounds) {
    this.lanes = lanes;
    this.reservations = reservations;
    this.trace = trace;
    this.bounds = bounds;
  }

  @Override
  public ReturnOutcome giveBack(ReservationId reservationId, String reason) {
    return reservations
        .find(reservationId)
        .map(found -> giveBack(found, reason))
        .orElseGet(ReturnOutcome.UnknownReservation::new);
  }

  private ReturnOutcome giveBack(Reservation found, String reason) {
    if (found.returned() != null) {
      return new ReturnOutcome.AlreadyReturned();
    }
    ReturnTurn own = new ReturnTurn(found, reason, trace.traceparent());
    ReturnTurn served = lanes.enter(found.saleId(), own);
    ReturnOutcome outcome = served.await(bounds.patience());
    // Who shared the place of an earlier turn repeats it: the units came back once.
    return served == own ? outcome : new ReturnOutcome.AlreadyReturned();
  }
}
