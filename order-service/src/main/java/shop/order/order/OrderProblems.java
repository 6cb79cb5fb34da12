package shop.order.order;

import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** The refusals of this service, each with a type of its own. */
public final class OrderProblems {

  private OrderProblems() {}

  /**
   * This customer has no such order. Another customer's order is answered like one that does not
   * exist, so that nobody learns which ids do.
   */
  public static Problem unknown(String orderId) {
    if (!OrderId.mayStillCome(orderId)) {
      return Problems.notFound("You have no order of this id.");
    }
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "not-here-yet",
            "Not here yet",
            "You have no order of this id yet. An order appears a moment after its reservation:"
                + " ask again.")
        .retryAfter(Duration.ofSeconds(1));
  }

  /** A page starts after an order that its customer does not have. */
  public static Problem unknownPage() {
    return Problems.validationFailed("'after' is not one of your orders.");
  }

  /** It can only be refunded now. */
  public static Problem alreadyConfirmed() {
    return conflict(
        "already-confirmed",
        "Already confirmed",
        "The order is paid and confirmed: it can no longer be cancelled. Ask for a refund instead.");
  }

  /** It ended before, and not by this customer's wish. */
  public static Problem alreadyCancelled(CancellationReason reason) {
    return conflict(
            "already-cancelled",
            "Already cancelled",
            "The order was cancelled before: nothing is charged.")
        .with("reason", reason.wire());
  }

  /** Another wish came with the same order id. */
  public static Problem mismatch() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "order-mismatch",
        "Another order has this id",
        "This order was already placed with other lines, customer or payment method.");
  }

  /** There is no money to give back. */
  public static Problem notConfirmed(OrderState state) {
    return conflict(
            "not-confirmed",
            "Not confirmed",
            "Only a confirmed order can be refunded; nothing is charged for good yet.")
        .with("status", state.wire());
  }

  /** It is too late for its customer; a merchandiser may still do it. */
  public static Problem windowOver(Instant until) {
    return conflict(
            "refund-window-over",
            "Too late for a refund",
            "The time for asking the money back is over; ask the shop's people.")
        .with("until", until);
  }

  /** Nothing is left. */
  public static Problem alreadyRefunded() {
    return conflict(
        "already-refunded", "Already refunded", "All of the money went back or is on its way.");
  }

  /** More than is left. */
  public static Problem moreThanLeft(Money left) {
    return conflict(
            "refund-exceeds-captured",
            "More than was captured",
            "Less than that is left of what was captured for this order.")
        .with("left", left);
  }

  /** One order is given back in so many parts at most. */
  public static Problem tooManyParts(int most) {
    return conflict(
        "too-many-refunds",
        "Too many refunds",
        "An order can be refunded in %d parts at most.".formatted(most));
  }

  /** The key was used for another wish. */
  public static Problem keyReused() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "key-reused",
        "The key was used for another wish",
        "This Idempotency-Key came with another body before; use a new key for a new wish.");
  }

  /** Without a key a repeated wish could be a second one. */
  public static Problem missingKey() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "missing-idempotency-key",
        "The header Idempotency-Key is missing",
        "Send an Idempotency-Key of your own, and the same one when you repeat the request.");
  }

  private static Problem conflict(String type, String title, String detail) {
    return Problem.of(HttpStatus.CONFLICT, type, title, detail);
  }
}
