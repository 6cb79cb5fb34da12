package shop.payment.refund;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What others are told of a refund; {@code undecided} changes to {@code refunded} by itself. */
enum RefundStatus {
  REFUNDED,
  UNDECIDED;

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
