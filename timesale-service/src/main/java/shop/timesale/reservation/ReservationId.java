package shop.timesale.reservation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Names a reservation. */
public record ReservationId(@JsonValue String value) {

  /** A name that was never given before. */
  public static ReservationId next() {
    return new ReservationId(TimeOrderedId.next());
  }
}
