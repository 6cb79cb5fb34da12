package shop.timesale.sale;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import shop.timesale.TimesaleProperties;

/** Sales as anyone may see them: from the board, and what is not on it from the database. */
@Component
class ShownSales {

  private static final Logger log = LoggerFactory.getLogger(ShownSales.class);

  private final SaleBoard board;
  private final OtherSales others;
  private final Duration maxAge;

  ShownSales(SaleBoard board, OtherSales others, TimesaleProperties properties) {
    this.board = board;
    this.others = others;
    this.maxAge = properties.board().maxAge();
  }

  Optional<Sale> find(SaleId saleId) {
    return look().flatMap(look -> look.find(saleId)).or(() -> others.find(saleId));
  }

  PageView<Sale> list(@Nullable Phase phase, int page, int size) {
    return look()
        .flatMap(look -> look.list(phase, page, size))
        .orElseGet(() -> others.list(phase, page, size));
  }

  /** An old look is none: it would say of units that they are there, and they are long gone. */
  private Optional<Look> look() {
    return Optional.of(board.latest()).filter(look -> look.age().compareTo(maxAge) <= 0);
  }

  /** After a change has committed here: who made it sees it at once. */
  void changed() {
    others.forget();
    try {
      board.look();
    } catch (DataAccessException | TransactionException e) {
      log.warn("A change of a sale is not on the board yet: {}", e.toString());
    }
  }
}
