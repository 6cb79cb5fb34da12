package shop.timesale.reservation.batched;

import shop.platform.events.CurrentTrace;
import shop.timesale.TimesaleProperties;
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
  private final TimesaleProperties.Batched bounds;

  ReturnInBatches(
      Lanes lanes,
      Reservations reservations,
      CurrentTrace trace,
      TimesaleProperties.Batched bounds) {
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
    return found.returned() == null
        ? lanes
            .enter(found.saleId(), new ReturnTurn(found, reason, trace.traceparent()))
            .await(bounds.patience())
        : new ReturnOutcome.AlreadyReturned();
  }
}
