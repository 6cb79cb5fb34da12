package shop.order.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can happen to an order, as its customer reads it. */
enum Step {
  PLACED,
  PAYMENT_REQUESTED,
  PAYMENT_DELAYED,
  PAYMENT_DECLINED,
  CONFIRMED,
  CANCELLING,
  PAYMENT_VOIDED,
  PAYMENT_REFUNDED,
  CANCELLED;

  @JsonValue
  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
