package shop.order.order;

import java.time.Instant;

/** What somebody hears who wishes for a refund. */
sealed interface RefundOutcome {

  /** It is on its way. */
  record Requested(OrderView order, OrderView.Refund refund) implements RefundOutcome {}

  /** The same wish was heard before: its refund, as it stands now. */
  record Repeated(OrderView order, OrderView.Refund refund) implements RefundOutcome {}

  /** All of the money went back or is on its way. */
  record NothingLeft(OrderView order) implements RefundOutcome {}

  /** More was wished for than is left. */
  record MoreThanLeft(Money left) implements RefundOutcome {}

  /** It was given back in too many parts before. */
  record TooManyParts(int most) implements RefundOutcome {}

  /** This key was used for another wish. */
  record KeyReused() implements RefundOutcome {}

  /** Nothing is paid. */
  record NotConfirmed(OrderState state) implements RefundOutcome {}

  /** Its customer could have had the money back until then. */
  record WindowOver(Instant until) implements RefundOutcome {}

  /** There is no such order, or it is another customer's. */
  record Unknown() implements RefundOutcome {}
}
