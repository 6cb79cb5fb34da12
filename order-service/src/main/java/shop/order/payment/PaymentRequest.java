package shop.order.payment;

import shop.order.order.Money;
import shop.order.order.NextStep;

/** A payment as payment-service is asked for it. */
record PaymentRequest(String customerId, Money amount, String paymentMethod) {

  static PaymentRequest of(NextStep.Pay payment) {
    return new PaymentRequest(payment.customerId(), payment.total(), payment.paymentMethod());
  }

  /** Some of it, as payment-service is asked to give it back. */
  record Refund(Money amount) {}
}
