package shop.order.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What a merchandiser wishes to give back. */
record RefundRequest(
    @Schema(description = "Absent: all that is left") @Valid @Nullable Amount amount) {

  /** Money in minor units of its currency. */
  @Schema(name = "RefundAmount")
  record Amount(
      @NotNull @Min(1) @Max(1_000_000_000_000L) Long amount,
      @NotNull @Pattern(regexp = "^[A-Z]{3}$") String currency) {}

  RefundWish wish(String key) {
    return new RefundWish(key, amount == null ? null : new Money(amount.amount, amount.currency));
  }
}
