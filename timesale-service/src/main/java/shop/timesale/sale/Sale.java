package shop.timesale.sale;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sale as it stood at one moment of the database's clock.
 *
 * @param name of the product, once the catalog has told it
 * @param held units that customers hold
 * @param unitsLeft units that can be reserved while it is open
 * @param logEnd the last place of its reservation log that is taken; 0 while there is none
 * @param asked stock that the catalog was asked to move
 * @param confirmed stock that the catalog has moved
 * @param stockRefusal why the catalog refused, if it did
 * @param serverTime the moment
 */
record Sale(
    SaleId saleId,
    SalePlan plan,
    @Nullable ProductName name,
    Phase phase,
    int held,
    int unitsLeft,
    long logEnd,
    StockTotals asked,
    StockTotals confirmed,
    @Nullable StockRefusal stockRefusal,
    Instant serverTime) {

  /**
   * Why a sale waits for its stock.
   *
   * @param reason {@code stock-short} or {@code unknown-product}
   * @param available units that regular stock has, if that is the reason
   */
  record StockRefusal(String reason, @Nullable Integer available) {}
}
