package shop.timesale.sale;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import shop.timesale.TimesaleProperties;

/**
 * Moves units between regular stock and the sales until the catalog agrees with every sale's
 * totals. What fails in between is said again later; that is harmless, because totals only grow. No
 * transaction is open while the catalog is asked.
 */
@Component
class MoveStock {

  private static final Logger log = LoggerFactory.getLogger(MoveStock.class);

  private final StockMoves moves;
  private final Sales sales;
  private final RegularStock stock;
  private final TimesaleProperties.Stock waits;

  MoveStock(StockMoves moves, Sales sales, RegularStock stock, TimesaleProperties properties) {
    this.moves = moves;
    this.sales = sales;
    this.stock = stock;
    this.waits = properties.stock();
  }

  /** One round over all sales; any number of instances may do this at once. */
  @Scheduled(fixedDelayString = "${shop.timesale.stock.every}")
  void round() {
    try {
      moveWhatIsDue();
    } catch (DataAccessException | TransactionException e) {
      log.warn("The database does not answer, stock waits: {}", e.toString());
    }
  }

  private void moveWhatIsDue() {
    moves.overWithUnits().forEach(moves::giveBack);
    for (SaleId saleId : moves.due()) {
      if (moves.claim(saleId, waits.lease())) {
        sales.find(saleId).ifPresent(this::attempt);
      }
    }
  }

  private void attempt(Sale sale) {
    try {
      move(sale);
    } catch (RuntimeException e) { // whatever it was, the totals are said again
      log.warn("Stock of sale {} could not be moved yet: {}", sale.saleId().value(), e.toString());
      moves.postpone(sale.saleId(), waits.afterFailure());
    }
  }

  private void move(Sale sale) {
    ProductId productId = sale.plan().productId();
    Optional<ProductName> name = Optional.ofNullable(sale.name()).or(() -> stock.nameOf(productId));
    MoveOutcome outcome =
        name.isEmpty()
            ? new MoveOutcome.UnknownProduct()
            : stock.move(sale.saleId(), productId, sale.asked());
    switch (outcome) {
      case MoveOutcome.Moved() -> moves.confirm(sale.saleId(), sale.asked(), name.orElseThrow());
      case MoveOutcome.StockShort(int available) ->
          moves.refuse(sale.saleId(), "stock-short", available, waits.afterRefusal());
      case MoveOutcome.UnknownProduct() ->
          moves.refuse(sale.saleId(), "unknown-product", null, waits.afterRefusal());
    }
  }
}
