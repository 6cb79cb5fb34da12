package shop.order.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a refund stands. */
public enum RefundStatus {
  /** Will be paid: payment-service is asked until it has decided. */
  REQUESTED,
  /** The money went back. */
  PAID,
  /** Payment-service decided that there is no such money to give back. */
  REFUSED;

  /** As it stands on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
