package shop.timesale.sale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sale as its planner sees it: with its stock, why it waits for it, and what is expected. */
record PlannedSaleView(
    @JsonUnwrapped SaleView sale,
    @Schema(description = "wishes per second at the opening, as planned or else guessed")
        int expectedArrivalsPerSecond,
    Stock stock) {

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
        sale.plan().demand().perSecond(),
        new Stock(
            sale.held(),
            sale.asked(),
            sale.confirmed(),
            refusal == null ? null : refusal.reason(),
            refusal == null ? null : refusal.available()));
  }
}
