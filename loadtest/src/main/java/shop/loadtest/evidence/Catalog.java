package shop.loadtest.evidence;

import java.util.List;

/** What catalog-service has kept of its stock. */
public record Catalog(List<Stock> stock, List<Allocation> allocations) {

  /** Keeps copies. */
  public Catalog {
    stock = List.copyOf(stock);
    allocations = List.copyOf(allocations);
  }

  /**
   * A row of {@code stock}, with what its movements and reservations add up to.
   *
   * @param available regular stock
   * @param stocked bought in
   * @param allocated moved to sales
   * @param returned given back by sales
   * @param reserved by orders from carts
   * @param movements the balance of all movements, which is the regular stock
   * @param bought the movements that bought in
   * @param reservedByOrders units in reservations that are not released
   */
  public record Stock(
      String product,
      long available,
      long stocked,
      long allocated,
      long returned,
      long reserved,
      long movements,
      long bought,
      long reservedByOrders) {}

  /** A row of {@code stock_allocation}: what one sale took and gave back. */
  public record Allocation(String sale, String product, long allocated, long returned) {}
}
