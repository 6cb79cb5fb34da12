package shop.cart.checkout;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import shop.cart.price.Money;

/** How a cart is paid for, and what its customer saw. */
@Schema(name = "CheckoutWish")
record CheckoutRequest(
    @NotNull
        @Pattern(regexp = "^[!-~]{1,100}$", message = "must be 1 to 100 visible characters")
        @Schema(description = "A card token of the payment provider", example = "tok_approve")
        String paymentMethod,
    @NotNull
        @Valid
        @Schema(description = "The total that the customer saw: nothing else is ever charged")
        Total expectedTotal) {

  /** An amount of money in a request. */
  @Schema(name = "ExpectedTotal")
  record Total(
      @NotNull
          @Min(0)
          @Max(1_000_000_000_000_000L)
          @Schema(description = "In minor units of the currency", example = "258000")
          Long amount,
      @NotNull @Pattern(regexp = Money.CURRENCY) @Schema(example = "KRW") String currency) {}

  Wish wish(String customer, String key) {
    return new Wish(
        customer, key, paymentMethod, new Money(expectedTotal.amount(), expectedTotal.currency()));
  }
}
