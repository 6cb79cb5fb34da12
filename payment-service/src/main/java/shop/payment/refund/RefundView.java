package shop.payment.refund;

import shop.payment.Money;
import shop.payment.Total;

/**
 * How a refund stands, on the wire.
 *
 * @param refunded all that was given back of the order's payment so far
 */
record RefundView(
    String orderId, String refundId, RefundStatus status, Money amount, Total refunded) {

  static RefundView of(RefundOutcome.Standing standing) {
    return new RefundView(
        standing.key().orderId(),
        standing.key().refundId(),
        standing.status(),
        standing.money(),
        standing.refunded());
  }
}
