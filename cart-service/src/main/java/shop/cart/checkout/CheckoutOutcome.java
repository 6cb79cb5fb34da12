package shop.cart.checkout;

import java.util.List;
import shop.cart.cart.CartView;
import shop.cart.price.ProductId;

/** What a customer hears who wishes to order. */
sealed interface CheckoutOutcome {

  /** The cart is an order now. */
  record Placed(CheckoutView order) implements CheckoutOutcome {}

  /** It was already, by the same wish. */
  record Repeated(CheckoutView order) implements CheckoutOutcome {}

  /** The cart does not cost what the customer saw. */
  record PriceChanged(CartView cart) implements CheckoutOutcome {}

  /** Something in the cart is no longer sold. */
  record ProductWithdrawn(List<ProductId> products) implements CheckoutOutcome {}

  /** There is nothing to order. */
  record CartEmpty() implements CheckoutOutcome {}

  /** The end of an earlier checkout of the same cart is not heard of yet. */
  record StillOpen(String orderId) implements CheckoutOutcome {}

  /** The key was used for another wish. */
  record KeyReused() implements CheckoutOutcome {}

  /** The cart was changed again and again meanwhile; nothing was written. */
  record CartBusy() implements CheckoutOutcome {}

  /** The catalog is silent, and nobody ever heard what something costs; nothing was written. */
  record NoPrices() implements CheckoutOutcome {}

  /** Order-service is silent; the repeat of the wish asks for the same order again. */
  record Undecided(String orderId) implements CheckoutOutcome {}

  /** Order-service will never take this order: a mistake of one of us. */
  record Refused() implements CheckoutOutcome {}
}
