package shop.order.payment;

import org.jspecify.annotations.Nullable;
import shop.order.order.Settlement;
import shop.order.saga.PayBackOutcome;
import shop.order.saga.PaymentOutcome;
import shop.order.saga.Unanswered;

/** What we read of an answer: where the payment or refund stands, and why it was declined. */
record PaymentAnswer(@Nullable String status, @Nullable String reason) {

  /** What it means; an empty answer means as little as an unknown one. */
  static PaymentOutcome outcome(@Nullable PaymentAnswer answer) {
    String status = status(answer);
    return switch (status) {
      case "captured" -> new PaymentOutcome.Captured();
      case "declined" -> new PaymentOutcome.Declined(reason(answer));
      case "voided" -> new PaymentOutcome.Reversed(Settlement.VOIDED);
      case "refunded" -> new PaymentOutcome.Reversed(Settlement.REFUNDED);
      case "undecided" -> new PaymentOutcome.Undecided();
      default -> unknown(status);
    };
  }

  /** What it means of a refund. */
  static PayBackOutcome refund(@Nullable PaymentAnswer answer) {
    String status = status(answer);
    return switch (status) {
      case "refunded" -> new PayBackOutcome.PaidBack();
      case "undecided" -> new PayBackOutcome.Pending();
      default -> unknown(status);
    };
  }

  private static Unanswered unknown(String status) {
    return new Unanswered.Refused("unknown status '%s'".formatted(status));
  }

  private static String status(@Nullable PaymentAnswer answer) {
    return answer == null || answer.status == null ? "none" : answer.status;
  }

  private static String reason(@Nullable PaymentAnswer answer) {
    return answer == null || answer.reason == null ? "declined" : answer.reason;
  }
}
