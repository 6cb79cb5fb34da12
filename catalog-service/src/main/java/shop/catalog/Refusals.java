package shop.catalog;

import org.springframework.http.HttpStatus;
import shop.platform.problem.Problem;

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
}
