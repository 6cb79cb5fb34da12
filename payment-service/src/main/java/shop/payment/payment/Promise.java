package shop.payment.payment;

import shop.payment.Total;

/** Whether a refund may take a part of a payment. */
public sealed interface Promise {

  /** It is kept for this refund, whatever else happens. */
  record Granted() implements Promise {}

  /** Less is left than it would take. */
  record Exceeds(Total left) implements Promise {}

  /** No money was taken, or it is not known yet that it was. */
  record NothingCaptured() implements Promise {}
}
