package shop.timesale.sale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A sale as its planner sees it: with its stock, and why it waits for it. */
record PlannedSaleView(@JsonUnwrapped SaleView sale, Stock stock) {

  /**
   * Where the sale's units are.
   *
   * @param held by customers
   * @param refusal {@code stock-short} or {@code unknown-product}, absent if all is well
   * @param available what regular stock has, if it is short
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stock(
      int held,
      StockTotals asked,
      StockTotals confirmed,
      @Nullable String refusal,
      @Nullable Integer available) {}

  static PlannedSaleView of(Sale sale) {
    Sale.StockRefusal refusal = sale.stockRefusal();
    return new PlannedSaleView(
        SaleView.of(sale),
        new Stock(
            sale.held(),
            sale.asked(),
            sale.confirmed(),
            refusal == null ? null : refusal.reason(),
            refusal == null ? null : refusal.available()));
  }
}
