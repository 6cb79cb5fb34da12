package shop.timesale.reservation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The body of a wish. */
record ReservationRequest(
    @NotNull @Min(1) @Max(100) @Schema(description = "units, all or none") Integer quantity,
    @NotNull
        @Pattern(regexp = "^[!-~]{1,100}$", message = "must be 1 to 100 visible characters")
        @Schema(description = "a card token of the payment provider", example = "tok_approve")
        String paymentMethod) {}
