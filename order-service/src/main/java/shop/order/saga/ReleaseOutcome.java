package shop.order.saga;

/** What is known of an order's stock after the question to release it. */
public sealed interface ReleaseOutcome extends Answer permits ReleaseOutcome.Released, Unanswered {

  /** Nothing is held, and nothing will be: a late question to reserve comes to nothing. */
  record Released() implements ReleaseOutcome {}
}
