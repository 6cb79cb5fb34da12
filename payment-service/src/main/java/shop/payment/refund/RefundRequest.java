package shop.payment.refund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import shop.payment.Money;

/** What a service that wants a refund sends. */
record RefundRequest(@NotNull @Valid RefundAmount amount) {

  /** An amount that is not yet known to be one that can be given back. */
  record RefundAmount(
      @Positive @Max(Money.MOST) long amount,
      @NotNull @Pattern(regexp = Money.CURRENCY) String currency) {}

  Money money() {
    return new Money(amount.amount(), amount.currency());
  }
}
