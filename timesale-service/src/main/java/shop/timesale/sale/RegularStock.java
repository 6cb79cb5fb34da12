package shop.timesale.sale;

import java.util.Optional;

/** What sales need of whoever keeps the regular stock. A broken neighbour is an exception. */
public interface RegularStock {

  /** Makes the totals true, however often and in whichever order they are said. */
  MoveOutcome move(SaleId saleId, ProductId productId, StockTotals totals);

  /** What a product is called; empty if there is no such product. */
  Optional<ProductName> nameOf(ProductId productId);
}
