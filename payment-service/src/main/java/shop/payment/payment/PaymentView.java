package shop.payment.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import shop.payment.Money;

/** How a payment stands, on the wire; what is not known or nothing is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
    String orderId,
    PaymentStatus status,
    @Nullable Money amount,
    @Nullable Money refunded,
    @Nullable String reason) {

  static PaymentView of(Standing standing) {
    return new PaymentView(
        standing.orderId().value(),
        standing.status(),
        standing.money(),
        standing.refunded(),
        standing.reason());
  }
}
