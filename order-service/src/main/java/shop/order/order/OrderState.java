package shop.order.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an order stands. */
public enum OrderState {
  /** Known here; nobody was asked for stock or money yet. */
  PLACED,
  /** From a cart: its stock was asked for at least once. */
  RESERVING,
  /** Payment was asked for at least once, and its end is not known. */
  PAYING,
  /** Paid. Nothing is to be done unless a refund is requested. */
  CONFIRMED,
  /** Will be cancelled as soon as it is certain that nothing stays charged and no stock is held. */
  CANCELLING,
  /** Nothing is charged and nothing held: final. */
  CANCELLED,
  /** Paid, and some or all of the money is on its way back. */
  REFUNDING,
  /** All the money went back, and the goods: final. */
  REFUNDED;

  /** As it stands on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing is to be done, unless somebody wishes for something new. */
  public boolean isAtRest() {
    return this == CONFIRMED || this == CANCELLED || this == REFUNDED;
  }
}
