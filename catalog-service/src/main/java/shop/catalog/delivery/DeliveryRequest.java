package shop.catalog.delivery;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Units that came in. */
@Schema(name = "ReceivedGoods")
record DeliveryRequest(
    @NotNull @Min(1) @Max(1_000_000) @Schema(example = "500") Integer quantity) {}
