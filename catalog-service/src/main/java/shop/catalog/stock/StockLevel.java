package shop.catalog.stock;

/**
 * Where the units of a product are.
 *
 * @param available free
 * @param stocked bought in, ever
 * @param allocated gone to time sales, ever
 * @param returned come back from time sales, ever
 * @param reserved held for orders
 */
public record StockLevel(
    long available, long stocked, long allocated, long returned, long reserved) {

  /** Whether the ledger tells the same story. */
  boolean agreesWith(StockChange ledger) {
    return ledger.equals(new StockChange(stocked, allocated, returned, reserved))
        && ledger.available() == available;
  }
}
