package shop.order.payment;

import org.jspecify.annotations.Nullable;
import shop.order.order.Settlement;
import shop.order.saga.PaymentOutcome;

/** What we read of an answer: where the payment stands, and why it was declined. */
record PaymentAnswer(@Nullable String status, @Nullable String reason) {

  /** What it means; an empty answer means as little as an unknown one. */
  static PaymentOutcome outcome(@Nullable PaymentAnswer answer) {
    String status = answer == null || answer.status == null ? "none" : answer.status;
    return switch (status) {
      case "captured" -> new PaymentOutcome.Captured();
      case "declined" -> new PaymentOutcome.Declined(reason(answer));
      case "voided" -> new PaymentOutcome.Reversed(Settlement.VOIDED);
      case "refunded" -> new PaymentOutcome.Reversed(Settlement.REFUNDED);
      case "undecided" -> new PaymentOutcome.Undecided();
      default -> new PaymentOutcome.Refused("unknown status '%s'".formatted(status));
    };
  }

  private static String reason(@Nullable PaymentAnswer answer) {
    return answer == null || answer.reason == null ? "declined" : answer.reason;
  }
}
