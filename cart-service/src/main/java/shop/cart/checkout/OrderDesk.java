package shop.cart.checkout;

/** Where orders are placed. */
public interface OrderDesk {

  /** Asks for an order; asking again for the same one is harmless. */
  PlacingOutcome place(OrderWish order);
}
