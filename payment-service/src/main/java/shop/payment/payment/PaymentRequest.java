package shop.payment.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import shop.payment.Money;

/**
 * What a service that wants a payment sends.
 *
 * @param paymentMethod the card's token at the provider
 */
record PaymentRequest(
    @NotNull @Pattern(regexp = "\\P{Cntrl}{1,255}") String customerId,
    @NotNull @Valid Amount amount,
    @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,100}") String paymentMethod) {

  /** An amount that is not yet known to be one that can be paid. */
  record Amount(
      @Positive @Max(Money.MOST) long amount,
      @NotNull @Pattern(regexp = Money.CURRENCY) String currency) {}

  Charge charge() {
    return new Charge(customerId, new Money(amount.amount(), amount.currency()), paymentMethod);
  }
}
