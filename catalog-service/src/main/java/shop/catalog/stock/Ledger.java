package shop.catalog.stock;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.catalog.Cursor;
import shop.catalog.product.ProductId;

/** Reads what has ever moved, page by page, while more is moving. */
@Component
class Ledger {

  /** Before this place stands everything. */
  static final long END = Long.MAX_VALUE;

  private final Stock stock;
  private final Movements movements;

  Ledger(Stock stock, Movements movements) {
    this.stock = stock;
    this.movements = movements;
  }

  /** The newest movements before a place; nothing if there is no stock of such a product. */
  @Transactional(readOnly = true)
  Optional<LedgerPage> of(ProductId product, long before, int size) {
    return stock
        .level(product)
        .map(_ ->
            page(
                movements.findByProductIdAndIdLessThanOrderByIdDesc(
                    product.value(), before, Limit.of(size + 1)),
                size));
  }

  /** One movement more than the page was read: it tells whether there is a next page. */
  private static LedgerPage page(List<Movement> found, int size) {
    var shown = found.subList(0, Math.min(size, found.size()));
    String next =
        found.size() > size ? Cursor.at(Long.toString(shown.getLast().number())).wire() : null;
    return new LedgerPage(shown.stream().map(Movement::view).toList(), next);
  }
}
