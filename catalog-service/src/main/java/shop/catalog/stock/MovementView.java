package shop.catalog.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A movement as merchandisers see it.
 *
 * @param reference the sale, the reservation or the delivery that it belongs to
 */
@Schema(name = "StockMovement")
record MovementView(
    @Schema(allowableValues = {"stocked", "allocated", "returned", "reserved", "released"})
        String kind,
    long units,
    String reference,
    Instant movedAt) {}
