package shop.order.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an order did not become a purchase. */
public enum CancellationReason {
  PAYMENT_DECLINED,
  PAYMENT_EXPIRED,
  CANCELLED_BY_CUSTOMER,
  OUT_OF_STOCK;

  /** As it stands on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
