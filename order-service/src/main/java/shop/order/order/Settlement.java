package shop.order.order;

/** How it became certain that a cancelled order costs nothing. */
public enum Settlement {
  NOTHING_CHARGED,
  VOIDED,
  REFUNDED
}
