package shop.order.saga;

/** What is known of a refund after a question. */
public sealed interface PayBackOutcome extends Answer
    permits PayBackOutcome.PaidBack, PayBackOutcome.Pending, PayBackOutcome.Impossible, Unanswered {

  /** The money went back. */
  record PaidBack() implements PayBackOutcome {}

  /** Not known yet: to be asked for again. */
  record Pending() implements PayBackOutcome {}

  /** Decided: there is no such money to give back. */
  record Impossible(String why) implements PayBackOutcome {}
}
