package shop.cart.price;

import java.util.List;

/** What we hear when we ask for prices. */
public sealed interface LiveOutcome {

  /** The prices of the products that exist. */
  record Answered(List<Price> prices) implements LiveOutcome {}

  /** No answer that we can use. */
  record Unavailable() implements LiveOutcome {}
}
