package shop.payment.payment;

/** What the provider says of an authorisation when it is looked up. */
public enum Finding {
  /** The money is held. */
  HELD,
  /** The money was taken. */
  CAPTURED,
  /** The money is free again. */
  RELEASED,
  /** The money was never held. */
  REFUSED,
  /** The provider has never heard of it, or not yet. */
  UNKNOWN
}
