package shop.payment.refund;

import shop.payment.Money;
import shop.payment.Total;

/** What comes of a wish for a refund. */
sealed interface RefundOutcome {

  /**
   * The refund as it stands.
   *
   * @param refunded all that was given back of the order's payment so far
   */
  record Standing(RefundKey key, RefundStatus status, Money money, Total refunded)
      implements RefundOutcome {}

  /** No money was captured for the order, as far as is known. */
  record NothingCaptured() implements RefundOutcome {}

  /** Less is left of what was captured. */
  record Exceeds(Total left) implements RefundOutcome {}

  /** A refund of another amount has this id. */
  record Mismatch() implements RefundOutcome {}
}
