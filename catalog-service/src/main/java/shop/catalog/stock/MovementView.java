package shop.catalog.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A movement as merchandisers see it.
 *
 * @param change what it adds to the units that are free; all changes together are what is free
 * @param reference the sale, the reservation or the delivery that it belongs to
 */
@Schema(name = "StockMovement")
record MovementView(
    @Schema(
            allowableValues = {
              "delivery",
              "moved-to-sale",
              "returned-from-sale",
              "reserved",
              "released"
            },
            example = "reserved")
        String kind,
    @Schema(example = "2") long units,
    @Schema(example = "-2") long change,
    @Schema(example = "0199c0de-0000-7000-8000-000000000001") String reference,
    Instant movedAt) {}
