package shop.catalog.stock;

import java.util.Locale;

/** Why units moved. */
enum MovementKind {
  /** Bought in. */
  STOCKED,
  /** Gone to a time sale. */
  ALLOCATED,
  /** Come back from a time sale. */
  RETURNED,
  /** Held for an order. */
  RESERVED,
  /** Given back by an order. */
  RELEASED;

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
