package shop.catalog.reservation;

import shop.catalog.product.ProductId;

/** How the catalog answers a wish to hold units. */
sealed interface ReservationOutcome {

  /** All lines are held, now or since an earlier call. */
  record Reserved(Lines lines) implements ReservationOutcome {}

  /** Fewer units of this product are free than wanted; no line is held. */
  record StockShort(ProductId product, long available) implements ReservationOutcome {}

  /** There is no such product; no line is held. */
  record UnknownProduct(ProductId product) implements ReservationOutcome {}

  /** This product is not sold any more; no line is held. */
  record Withdrawn(ProductId product) implements ReservationOutcome {}

  /** The id is known with other lines. */
  record ReservationMismatch() implements ReservationOutcome {}

  /** Given back for good, perhaps before it was made. */
  record Released() implements ReservationOutcome {}
}
