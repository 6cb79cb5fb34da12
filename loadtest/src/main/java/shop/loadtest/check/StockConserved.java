package shop.loadtest.check;

import java.util.HashMap;
import java.util.Map;
import shop.loadtest.evidence.Catalog;
import shop.loadtest.evidence.Catalog.Allocation;
import shop.loadtest.evidence.Catalog.Stock;

/** Regular stock, units with sales and units in orders are what was bought in. */
record StockConserved(Catalog catalog) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    Map<String, Allocation> sums = new HashMap<>();
    for (Allocation each : catalog.allocations()) {
      sums.merge(each.product(), each, StockConserved::sum);
    }
    for (Stock stock : catalog.stock()) {
      Allocation sum =
          sums.getOrDefault(stock.product(), new Allocation("", stock.product(), 0, 0));
      if (!balances(stock) || !isMoved(stock, sum)) {
        findings.violated("the stock of %s does not add up".formatted(stock.product()), stock, sum);
      }
    }
    findings.figure("products in stock", catalog.stock().size());
  }

  private static Allocation sum(Allocation one, Allocation other) {
    return new Allocation(
        "all",
        one.product(),
        one.allocated() + other.allocated(),
        one.returned() + other.returned());
  }

  private static boolean balances(Stock stock) {
    return stock.available() >= 0
        && stock.available() + stock.allocated() - stock.returned() + stock.reserved()
            == stock.stocked()
        && stock.available() == stock.movements()
        && stock.stocked() == stock.bought()
        && stock.reserved() == stock.reservedByOrders();
  }

  private static boolean isMoved(Stock stock, Allocation sum) {
    return stock.allocated() == sum.allocated() && stock.returned() == sum.returned();
  }
}
