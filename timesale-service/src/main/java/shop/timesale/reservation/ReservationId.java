package shop.timesale.reservation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Names a reservation. */
public record ReservationId(@JsonValue String value) {

  static ReservationId next() {
    return new ReservationId(TimeOrderedId.next());
  }
}
