package shop.timesale.sale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls a sale off: nothing more is reserved, what customers hold stays theirs. */
@Component
class CancelSale {

  private final JdbcClient jdbc;
  private final SaleLock lock;
  private final Sales sales;

  CancelSale(JdbcClient jdbc, SaleLock lock, Sales sales) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.sales = sales;
  }

  /** Can be repeated. The units that nobody holds go back to the catalog by {@link MoveStock}. */
  @Transactional
  public CancelOutcome cancel(SaleId saleId) {
    if (!lock.take(saleId)) {
      return new CancelOutcome.UnknownSale();
    }
    Sale sale = sales.find(saleId).orElseThrow();
    return switch (sale.phase()) {
      case CANCELLED -> new CancelOutcome.Cancelled(sale);
      case CLOSED -> new CancelOutcome.AlreadyClosed();
      case WAITING_FOR_STOCK, SCHEDULED, OPEN, SOLD_OUT -> {
        jdbc.sql("update sale set cancelled_at = clock_timestamp() where sale_id = :sale")
            .param("sale", saleId.value())
            .update();
        yield new CancelOutcome.Cancelled(sales.find(saleId).orElseThrow());
      }
    };
  }
}
