package shop.cart.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many of a product are wanted. */
@Schema(name = "ItemWish")
record ItemRequest(
    @NotNull
        @Min(1)
        @Max(Quantity.MOST)
        @Schema(description = "Units from now on; not added to those that are there", example = "2")
        Integer quantity) {}
