package shop.payment.refund;

/** Where a refund is; once promised it is pursued until the provider has made it. */
enum RefundState {
  REFUNDING,
  REFUNDED
}
