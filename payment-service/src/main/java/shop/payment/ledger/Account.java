package shop.payment.ledger;

/** Where money is or comes from. */
enum Account {
  /** What the provider owes us: captured and not given back. */
  PROVIDER,
  /** What customers paid. */
  SALES,
  /** What customers got back. */
  REFUNDS
}
