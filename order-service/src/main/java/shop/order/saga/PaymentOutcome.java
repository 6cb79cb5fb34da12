package shop.order.saga;

import shop.order.order.Settlement;

/** What is known of an order's payment after a question. */
public sealed interface PaymentOutcome extends Answer
    permits PaymentOutcome.Captured,
        PaymentOutcome.Declined,
        PaymentOutcome.Reversed,
        PaymentOutcome.Undecided,
        Unanswered {

  /** The money is here. */
  record Captured() implements PaymentOutcome {}

  /** Nothing was charged and nothing will be. */
  record Declined(String reason) implements PaymentOutcome {}

  /** It was charged or about to be, and is given back. */
  record Reversed(Settlement how) implements PaymentOutcome {}

  /** Not known yet: to be asked for again. */
  record Undecided() implements PaymentOutcome {}
}
