package shop.payment.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What others are told of a payment; all but {@code undecided} stay, or change by a cancellation.
 */
public enum PaymentStatus {
  CAPTURED,
  DECLINED,
  UNDECIDED,
  VOIDED,
  REFUNDED;

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
