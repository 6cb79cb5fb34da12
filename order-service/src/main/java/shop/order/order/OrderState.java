package shop.order.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an order stands. */
public enum OrderState {
  /** Known here; nobody was asked for money yet. */
  PLACED,
  /** Payment was asked for at least once, and its end is not known. */
  PAYING,
  /** Paid: final. */
  CONFIRMED,
  /** Will be cancelled as soon as it is certain that nothing stays charged. */
  CANCELLING,
  /** Nothing is charged: final. */
  CANCELLED;

  /** As it stands on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing changes any more. */
  public boolean isFinal() {
    return this == CONFIRMED || this == CANCELLED;
  }
}
