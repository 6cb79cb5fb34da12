package shop.order.order;

/** What a customer hears who wishes to cancel. */
public sealed interface CancelOutcome {

  /** It is cancelled, or will be as soon as its payment is given back. */
  record Accepted(OrderView order) implements CancelOutcome {}

  /** Too late: it is paid and confirmed. */
  record AlreadyConfirmed() implements CancelOutcome {}

  /** It was cancelled before, and not by this customer's wish. */
  record AlreadyCancelled(CancellationReason reason) implements CancelOutcome {}

  /** This customer has no such order. */
  record Unknown() implements CancelOutcome {}
}
