package shop.timesale.sale;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a sale stands; judged by the database's clock alone (view {@code sale_now}). */
public enum Phase {
  /** The catalog has not yet confirmed its units; it cannot open. */
  WAITING_FOR_STOCK,
  /** It has its units and opens later. */
  SCHEDULED,
  /** It sells. */
  OPEN,
  /** It would sell, but all units are held; a returned unit opens it again. */
  SOLD_OUT,
  /** Its time is over. */
  CLOSED,
  /** It was called off. */
  CANCELLED;

  /** The word on the wire and in the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The phase of this word. */
  public static Phase ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether nothing will be sold any more. */
  public boolean isOver() {
    return this == CLOSED || this == CANCELLED;
  }
}
