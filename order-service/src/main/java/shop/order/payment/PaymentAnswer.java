package shop.order.payment;

import org.jspecify.annotations.Nullable;
import shop.order.order.Settlement;
import shop.order.saga.PaymentOutcome;

/** What we read of an answer: where the payment stands, and why it was declined. */
record PaymentAnswer(String status, @Nullable String reason) {

  PaymentOutcome outcome() {
    return switch (status) {
      case "captured" -> new PaymentOutcome.Captured();
      case "declined" -> new PaymentOutcome.Declined(reason == null ? "declined" : reason);
      case "voided" -> new PaymentOutcome.Reversed(Settlement.VOIDED);
      case "refunded" -> new PaymentOutcome.Reversed(Settlement.REFUNDED);
      case "undecided" -> new PaymentOutcome.Undecided();
      default -> new PaymentOutcome.Refused("unknown status '%s'".formatted(status));
    };
  }
}
