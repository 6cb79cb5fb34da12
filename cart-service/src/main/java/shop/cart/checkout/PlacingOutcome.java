package shop.cart.checkout;

/** What we hear when we ask for an order. */
public sealed interface PlacingOutcome {

  /**
   * The order is there.
   *
   * @param now whether it was made by this question, and not by an earlier one
   */
  record Placed(boolean now) implements PlacingOutcome {}

  /** Whether it is there is not known; the same question tells later. */
  record Unknown() implements PlacingOutcome {}

  /** It will never be there: a mistake of one of us. */
  record Refused() implements PlacingOutcome {}
}
