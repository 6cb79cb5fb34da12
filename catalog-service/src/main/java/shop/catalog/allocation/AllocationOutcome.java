package shop.catalog.allocation;

import shop.catalog.product.ProductId;

/** How the catalog answers a sale that states its totals. */
sealed interface AllocationOutcome {

  /** These totals hold; they may be larger than the stated ones. */
  record Allocated(Totals totals) implements AllocationOutcome {}

  /** Fewer units are free than the totals need; nothing has moved. */
  record StockShort(long available) implements AllocationOutcome {}

  /** There is no such product. */
  record UnknownProduct() implements AllocationOutcome {}

  /** The sale has stock of another product. */
  record AllocationMismatch(ProductId allocated) implements AllocationOutcome {}
}
