package shop.cart.cart;

/** What a customer hears who brings a guest's cart along. */
sealed interface MergeOutcome {

  /** The lines are in the customer's cart, as far as they fit. */
  record Merged(MergedCart merged) implements MergeOutcome {}

  /** They are, but the catalog is silent, and nobody ever heard what something costs. */
  record NoPrices() implements MergeOutcome {}
}
