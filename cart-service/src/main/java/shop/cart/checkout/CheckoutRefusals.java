package shop.cart.checkout;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import shop.cart.cart.CartView;
import shop.cart.price.ProductId;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** The words with which a checkout is refused. */
final class CheckoutRefusals {

  private CheckoutRefusals() {}

  static Problem priceChanged(CartView cart) {
    return conflict(
            "price-changed",
            "Price changed",
            "The cart costs something else than you saw. Nothing was ordered: look at the new"
                + " total, and check out again with it.")
        .with("lines", cart.items())
        .with("total", cart.total());
  }

  static Problem withdrawn(List<ProductId> products) {
    return conflict(
            "product-withdrawn",
            "Withdrawn",
            "Something in the cart is no longer sold. Take it out, and check out again.")
        .with("products", products);
  }

  static Problem cartEmpty() {
    return conflict("cart-empty", "Cart empty", "There is nothing in your cart.");
  }

  static Problem stillOpen(String orderId) {
    return conflict(
            "checkout-open",
            "Checkout open",
            "The end of your last checkout is not known yet. If you never heard its answer, repeat"
                + " it with its own key; else wait a moment.")
        .with("orderId", orderId)
        .retryAfter(Duration.ofSeconds(1));
  }

  static Problem keyReused() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "key-reused",
        "Key reused",
        "You used this Idempotency-Key for another wish. Choose a new one for each wish.");
  }

  static Problem missingKey() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "missing-idempotency-key",
        "Missing Idempotency-Key",
        "Send a header Idempotency-Key with a new value for each wish, and the same for a repeat.");
  }

  static Problem cartBusy() {
    return Problems.unavailable(
        "Your cart is being changed by another request. Nothing was ordered; try again.",
        Duration.ofSeconds(1));
  }

  static Problem undecided(String orderId) {
    return Problems.unavailable(
            "Orders are not taken just now. Ask again with the same key: you will hear what"
                + " became of it, and never order twice.",
            Duration.ofSeconds(2))
        .with("orderId", orderId);
  }

  private static Problem conflict(String type, String title, String detail) {
    return Problem.of(HttpStatus.CONFLICT, type, title, detail);
  }
}
