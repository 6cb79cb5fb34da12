package shop.catalog.administration;

import org.springframework.http.HttpStatus;
import shop.platform.problem.Problem;

/** What merchandisers are refused, and what they can do about it. */
final class AdministrationRefusals {

  private AdministrationRefusals() {}

  static Problem preconditionRequired() {
    return Problem.of(
        HttpStatus.PRECONDITION_REQUIRED,
        "precondition-required",
        "Say what you saw",
        "Send 'If-Match' with the ETag that you saw, so that no other change is overwritten;"
            + " 'If-None-Match: *' lists a new product.");
  }

  static Problem changedMeanwhile() {
    return Problem.of(
        HttpStatus.PRECONDITION_FAILED,
        "changed-meanwhile",
        "Changed meanwhile",
        "Somebody else has changed the product since you looked. Look again and decide anew.");
  }

  static Problem alreadyThere(String productId) {
    return Problem.of(
            HttpStatus.PRECONDITION_FAILED,
            "already-listed",
            "Already listed",
            "There is a product '%s'. Choose another id, or change that one with 'If-Match'."
                .formatted(productId))
        .with("productId", productId);
  }

  static Problem unknownCategory(String category) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "unknown-category",
            "Unknown category",
            "There is no category '%s'; see /api/categories.".formatted(category))
        .with("category", category);
  }
}
