package shop.catalog.reservation;

import shop.catalog.Ids;

/** Names a reservation; the caller chooses it, so that a repetition is known as one. */
record ReservationId(String value) {

  ReservationId {
    Ids.checked(value);
  }
}
