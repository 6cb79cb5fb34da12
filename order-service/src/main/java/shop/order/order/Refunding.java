package shop.order.order;

import static shop.order.order.OrderState.CONFIRMED;
import static shop.order.order.OrderState.REFUNDED;
import static shop.order.order.OrderState.REFUNDING;

import java.time.Instant;

/**
 * The way of a confirmed order's money back. Only when all of it went back, the goods do too.
 *
 * @param captured what its customer paid
 */
record Refunding(Progress progress, Refunds refunds, Money captured) {

  void request(Refund refund, Instant now) {
    refunds.add(refund);
    progress.enter(REFUNDING, Step.REFUND_REQUESTED, now, refund.refundId());
  }

  /** The money of this refund went back. */
  void paid(String refundId, Instant now) {
    if (refunds.end(refundId, RefundStatus.PAID, now)) {
      progress.note(Step.REFUND_PAID, now, refundId);
      proceed(now);
    }
  }

  /** It is decided that this money cannot go back. */
  void refused(String refundId, String why, Instant now) {
    if (refunds.end(refundId, RefundStatus.REFUSED, now)) {
      progress.note(Step.REFUND_REFUSED, now, why);
      proceed(now);
    }
  }

  /** Told once after each request. */
  void delayed(Instant now) {
    if (progress.is(REFUNDING) && progress.timeline().endsWith(Step.REFUND_REQUESTED)) {
      progress.note(Step.REFUND_DELAYED, now, null);
    }
  }

  /** It is certain that no stock is held. */
  void released(Instant now) {
    if (progress.is(REFUNDING) && progress.isStockOpen()) {
      progress.closeStock();
      progress.note(Step.STOCK_RETURNED, now, null);
      proceed(now);
    }
  }

  private void proceed(Instant now) {
    if (refunds.pending().isPresent()) {
      return;
    }
    if (refunds.left(captured) > 0) {
      progress.stand(CONFIRMED);
    } else if (!progress.isStockOpen()) {
      progress.closePayment();
      progress.enter(REFUNDED, Step.REFUNDED, now, null);
    }
  }
}
