package shop.catalog.allocation;

import io.swagger.v3.oas.annotations.media.Schema;

/** The totals that hold for a sale. */
@Schema(name = "Allocation")
record AllocationView(
    @Schema(example = "demo") String saleId,
    @Schema(example = "earbuds-hush-pro") String productId,
    @Schema(example = "100") long allocated,
    @Schema(example = "0") long returned) {}
