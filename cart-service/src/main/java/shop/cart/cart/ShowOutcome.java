package shop.cart.cart;

/** What somebody hears who wishes to see a cart. */
public sealed interface ShowOutcome {

  /** The cart, at prices that may be marked as last known. */
  record Shown(CartContent content, CartView view) implements ShowOutcome {}

  /** The catalog is silent, and nobody ever heard what something in the cart costs. */
  record NoPrices() implements ShowOutcome {}
}
