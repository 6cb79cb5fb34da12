package shop.catalog.delivery;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Goods that came in.
 *
 * @param deliveryId what the receiver called it; the stock's ledger names it too
 */
@Schema(name = "Delivery")
record DeliveryView(
    @Schema(example = "po-2026-1182") String deliveryId,
    @Schema(example = "earbuds-hush-pro") String productId,
    @Schema(example = "500") long quantity,
    Instant receivedAt) {}
