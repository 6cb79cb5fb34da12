package shop.catalog.stock;

import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import shop.catalog.PageView;
import shop.catalog.product.ProductId;

/** Shows where a product's units are, and proves it from the ledger. */
@Component
class StockReport {

  private final Stock stock;
  private final Movements movements;

  StockReport(Stock stock, Movements movements) {
    this.stock = stock;
    this.movements = movements;
  }

  /** One snapshot for all that is read, so that the sums agree while units move. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Optional<StockReportView> of(ProductId product, int page, int size) {
    return stock.level(product).map(level -> view(product, level, PageRequest.of(page, size)));
  }

  private StockReportView view(ProductId product, StockLevel level, PageRequest page) {
    var ledger = StockChange.sumOf(movements.sums(product.value()));
    return new StockReportView(
        product.value(),
        level.available(),
        level.stocked(),
        level.allocated(),
        level.returned(),
        level.reserved(),
        level.agreesWith(ledger),
        PageView.of(
            movements.findByProductIdOrderByIdDesc(product.value(), page).map(Movement::view)));
  }
}
