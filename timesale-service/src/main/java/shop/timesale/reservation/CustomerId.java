package shop.timesale.reservation;

import com.fasterxml.jackson.annotation.JsonValue;

/** A customer, as the access token names one. */
public record CustomerId(@JsonValue String value) {

  /** Refuses what cannot be kept. */
  public CustomerId {
    if (value.isEmpty() || value.length() > 255) {
      throw new IllegalArgumentException("Not the id of a customer");
    }
  }
}
