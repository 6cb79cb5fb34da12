package shop.cart.cart;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** The words with which a wish about a cart is refused. */
public final class Refusals {

  private Refusals() {}

  static Problem cartFull() {
    return conflict(
            "cart-full", "Cart full", "No further product fits. Order some, or take one out.")
        .with("limit", Cart.MOST_LINES);
  }

  static Problem unknownProduct() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "unknown-product", "Unknown product", "Nobody sells this product.");
  }

  static Problem withdrawn() {
    return conflict("product-withdrawn", "Withdrawn", "This product is no longer sold.");
  }

  /** The catalog is silent, and there is nothing to fall back on. */
  public static Problem noPrices() {
    return Problems.unavailable(
        "What this costs cannot be told just now; try again in a moment.", Duration.ofSeconds(2));
  }

  static Problem badToken() {
    return invalid("Guest-Cart", "must be a token that an earlier answer gave");
  }

  /** A header that does not have the form it must have. */
  public static Problem invalid(String header, String message) {
    return Problems.validationFailed("Some values are missing or out of range; see 'errors'.")
        .with("errors", List.of(Map.of("field", header, "message", message)));
  }

  private static Problem conflict(String type, String title, String detail) {
    return Problem.of(HttpStatus.CONFLICT, type, title, detail);
  }
}
