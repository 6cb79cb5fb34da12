package shop.cart.checkout;

/** What became of the beginning of a checkout. */
sealed interface Begun {

  /** It is written down, now or by the same wish before: order-service may be asked. */
  record Ask(OrderWish order, CheckoutView view) implements Begun {}

  /** There is nothing to ask. */
  record Over(CheckoutOutcome outcome) implements Begun {}
}
