package shop.timesale.sale;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that plans a sale. */
record PlanRequest(
    @NotNull @Pattern(regexp = ProductId.FORM) String productId,
    @NotNull @Valid Price salePrice,
    @NotNull @Min(1) @Max(1_000_000) Integer quantity,
    @NotNull @Min(1) @Max(100) Integer limitPerCustomer,
    @NotNull Instant opensAt,
    @NotNull Instant closesAt,
    @Schema(
            description =
                "wishes per second that are expected at the opening; capacity is made ready for"
                    + " them. Absent: three per unit within ten seconds, at most 10,000")
        @Nullable
        @Min(1)
        @Max(1_000_000)
        Integer expectedArrivalsPerSecond) {

  record Price(
      @NotNull @Min(1) @Max(1_000_000_000) Long amount,
      @NotNull @Pattern(regexp = "^[A-Z]{3}$") String currency) {}

  SalePlan plan() {
    return new SalePlan(
        new ProductId(productId),
        new Money(salePrice.amount, salePrice.currency),
        quantity,
        limitPerCustomer,
        opensAt,
        closesAt,
        expectedArrivalsPerSecond);
  }
}
