package shop.payment.payment;

/** What comes of a request to pay: the payment as it stands, or a refusal to mix two payments. */
sealed interface PaymentOutcome permits Standing, PaymentOutcome.Mismatch {

  /** This order's payment has another amount, customer or method. */
  record Mismatch() implements PaymentOutcome {}
}
