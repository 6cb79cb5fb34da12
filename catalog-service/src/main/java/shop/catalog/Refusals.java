package shop.catalog;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** Refusals that more than one edge of the catalog gives. */
public final class Refusals {

  private Refusals() {}

  /** Nothing of this id is sold here. */
  public static Problem unknownProduct(String productId) {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "unknown-product",
            "Unknown product",
            "There is no product '%s'.".formatted(productId))
        .with("productId", productId);
  }

  /** Fewer units are free than were asked for. */
  public static Problem stockShort(String productId, long available) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "stock-short",
            "Stock is short",
            "Only %d units of '%s' are free.".formatted(available, productId))
        .with("productId", productId)
        .with("available", available);
  }

  /** The product is kept for old orders, and not sold any more. */
  public static Problem withdrawn(String productId) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "withdrawn",
            "The product is withdrawn",
            "Product '%s' is not sold any more.".formatted(productId))
        .with("productId", productId);
  }

  /** One value of the request is missing or out of range. */
  public static Problem invalid(String field, String message) {
    return Problems.validationFailed("Some values are missing or out of range; see 'errors'.")
        .with("errors", List.of(Map.of("field", field, "message", message)));
  }

  /** A command that must not be repeated by accident came without a name. */
  public static Problem missingIdempotencyKey() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "missing-idempotency-key",
        "Missing Idempotency-Key",
        "Send a header Idempotency-Key with a new value for each delivery, the same for a repeat.");
  }
}
