package shop.timesale.reservation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Names the order that follows from a reservation; given out here, so that the buyer knows it. */
public record OrderId(@JsonValue String value) {

  /** A name that was never given before. */
  public static OrderId next() {
    return new OrderId(TimeOrderedId.next());
  }
}
