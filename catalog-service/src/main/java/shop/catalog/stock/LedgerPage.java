package shop.catalog.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some movements of a product's units, the newest first.
 *
 * @param next where the next page begins, to be sent as {@code after}; null at the end
 */
@Schema(name = "StockMovements")
record LedgerPage(
    List<MovementView> items, @Schema(types = {"string", "null"}) @Nullable String next) {}
