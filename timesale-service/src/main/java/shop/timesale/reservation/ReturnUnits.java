package shop.timesale.reservation;

/** The way back: units whose order was cancelled are sold again. */
public interface ReturnUnits {

  /** Gives the units of a reservation back, once, however often it is said. */
  ReturnOutcome giveBack(ReservationId reservationId, String reason);
}
