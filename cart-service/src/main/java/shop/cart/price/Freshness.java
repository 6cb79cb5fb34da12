package shop.cart.price;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How new a price is. */
public enum Freshness {
  /** The catalog said so just now. */
  CURRENT,
  /** The catalog is silent, and said so last. */
  LAST_KNOWN;

  /** As it stands on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
