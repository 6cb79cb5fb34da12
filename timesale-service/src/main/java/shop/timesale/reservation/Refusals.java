package shop.timesale.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** The words with which a wish is refused. */
final class Refusals {

  private Refusals() {}

  static Problem soldOut() {
    return conflict("sold-out", "Sold out", "Every unit is taken. Some may come back.");
  }

  static Problem notEnoughLeft(int left) {
    return conflict(
            "not-enough-left", "Not enough left", "Fewer units are left than you asked for.")
        .with("left", left);
  }

  static Problem notYetOpen(Instant opensAt) {
    return conflict(
            "not-yet-open", "Not yet open", "The sale has not opened, or waits for its stock.")
        .with("opensAt", opensAt);
  }

  static Problem closed(Instant closedAt) {
    return conflict("closed", "Closed", "The sale is over.").with("closedAt", closedAt);
  }

  static Problem saleCancelled() {
    return conflict("sale-cancelled", "Sale cancelled", "The sale was called off.");
  }

  static Problem limitReached(int limit, int held) {
    return conflict(
            "limit-reached", "Limit reached", "You would hold more units than one customer may.")
        .with("limit", limit)
        .with("held", held);
  }

  static Problem keyReused() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "key-reused",
        "Key reused",
        "You used this Idempotency-Key for another wish. Choose a new one for each wish.");
  }

  static Problem overloaded() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "overloaded",
            "Overloaded",
            "Too many came at once. Nothing was reserved; try again with the same key.")
        .retryAfter(Duration.ofSeconds(1));
  }

  static Problem undecided() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "undecided",
            "Undecided",
            "We do not know yet whether this was reserved. Ask again with the same key: you will"
                + " hear the answer, and never reserve twice.")
        .retryAfter(Duration.ofSeconds(1));
  }

  static Problem missingKey() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "missing-idempotency-key",
        "Missing Idempotency-Key",
        "Send a header Idempotency-Key with a new value for each wish, and the same for a repeat.");
  }

  static Problem badKey() {
    return Problems.validationFailed("Some values are missing or out of range; see 'errors'.")
        .with(
            "errors",
            List.of(
                Map.of(
                    "field", "Idempotency-Key",
                    "message", "must be 1 to 200 visible ASCII characters")));
  }

  static Problem unknownReservation() {
    return Problems.notFound("You have no reservation of this id.");
  }

  private static Problem conflict(String type, String title, String detail) {
    return Problem.of(HttpStatus.CONFLICT, type, title, detail);
  }
}
