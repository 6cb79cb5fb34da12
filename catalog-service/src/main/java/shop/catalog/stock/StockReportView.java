package shop.catalog.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import shop.catalog.PageView;

/**
 * A product's stock as merchandisers see it; available = stocked - allocated + returned - reserved.
 *
 * @param balanced whether the ledger's movements add up to these numbers
 */
@Schema(name = "StockReport")
record StockReportView(
    String productId,
    long available,
    long stocked,
    long allocated,
    long returned,
    long reserved,
    boolean balanced,
    PageView<MovementView> movements) {}
