package shop.order.saga;

/** What a worker does after a step. */
enum Turn {
  /** Takes the order's next step at once. */
  ONWARD,
  /** Leaves the order: it is final, waits, or belongs to another worker now. */
  OVER
}
