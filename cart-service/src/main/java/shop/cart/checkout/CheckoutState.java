package shop.cart.checkout;

/** How far a checkout has come. */
enum CheckoutState {
  /** Written down; whether order-service has the order is not known. */
  ASKED,
  /** Order-service has the order. */
  PLACED,
  /** Order-service will never take the order: a mistake of one of us. */
  REFUSED,
  /** The order is paid, and its lines have left the cart. */
  CONFIRMED,
  /** The order is cancelled, and its lines stayed in the cart. */
  CANCELLED
}
