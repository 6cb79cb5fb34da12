package shop.cart.cart;

/** What somebody hears who puts a product into a cart. */
sealed interface PutOutcome {

  /** It is in the cart. */
  record Put(CartView cart) implements PutOutcome {}

  /** The cart has as many lines as a cart may have. */
  record CartFull() implements PutOutcome {}

  /** The catalog has no such product. */
  record UnknownProduct() implements PutOutcome {}

  /** It is no longer sold. */
  record Withdrawn() implements PutOutcome {}

  /** The catalog is silent, and nobody ever heard what this costs. */
  record NoPrices() implements PutOutcome {}
}
