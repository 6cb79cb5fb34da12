package shop.order.saga;

/** A question that has to be asked again. */
public sealed interface Unanswered
    extends PaymentOutcome, PayBackOutcome, StockOutcome, ReleaseOutcome {

  /** Nobody answered in time, or with a failure. */
  record Unavailable(String why) implements Unanswered {}

  /** The neighbour refused the question, which must be a mistake of one of us. */
  record Refused(String why) implements Unanswered {}
}
