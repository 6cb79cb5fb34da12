package shop.order.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can happen to an order, as its customer reads it. */
public enum Step {
  PLACED,
  STOCK_REQUESTED,
  STOCK_DELAYED,
  STOCK_RESERVED,
  STOCK_REFUSED,
  PAYMENT_REQUESTED,
  PAYMENT_DELAYED,
  PAYMENT_DECLINED,
  CONFIRMED,
  CANCELLING,
  PAYMENT_VOIDED,
  PAYMENT_REFUNDED,
  STOCK_RETURNED,
  CANCELLED,
  REFUND_REQUESTED,
  REFUND_DELAYED,
  REFUND_PAID,
  REFUND_REFUSED,
  REFUNDED;

  /** As it stands on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
