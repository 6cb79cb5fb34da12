package shop.order.saga;

import shop.order.order.Settlement;

/** What is known of an order's payment after a question. */
public sealed interface PaymentOutcome {

  /** The money is here. */
  record Captured() implements PaymentOutcome {}

  /** Nothing was charged and nothing will be. */
  record Declined(String reason) implements PaymentOutcome {}

  /** It was charged or about to be, and is given back. */
  record Reversed(Settlement how) implements PaymentOutcome {}

  /** Not known yet: to be asked for again. */
  record Undecided() implements PaymentOutcome {}

  /** Nobody answered in time, or with a failure: to be asked for again. */
  record Unavailable(String why) implements PaymentOutcome {}

  /** The neighbour refused the question, which must be a mistake of one of us. */
  record Refused(String why) implements PaymentOutcome {}
}
