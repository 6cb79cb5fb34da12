package shop.order.order;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** The refusals of this service, each with a type of its own. */
final class OrderProblems {

  private OrderProblems() {}

  /**
   * This customer has no such order. Another customer's order is answered like one that does not
   * exist, so that nobody learns which ids do.
   */
  static Problem unknown(String orderId) {
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

  static Problem alreadyConfirmed() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "already-confirmed",
        "Already confirmed",
        "The order is paid and confirmed: it can no longer be cancelled.");
  }

  static Problem alreadyCancelled(CancellationReason reason) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "already-cancelled",
            "Already cancelled",
            "The order was cancelled before: nothing is charged.")
        .with("reason", reason.wire());
  }
}
