package shop.catalog.stock;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shop.catalog.product.ProductId;

/**
 * The contended numbers. Each change is one guarded statement, which the table's constraints
 * repeat, and is written into the ledger in the same transaction, always the caller's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Stock {

  private final JdbcClient sql;
  private final Movements movements;
  private final Clock clock;

  Stock(JdbcClient sql, Movements movements, Clock clock) {
    this.sql = sql;
    this.movements = movements;
    this.clock = clock;
  }

  /** Begins to keep stock of a product, with no unit. */
  public void open(ProductId product) {
    sql.sql("INSERT INTO stock (product_id) VALUES (:product)")
        .param("product", product.value())
        .update();
  }

  /** Keeps everyone else from this product's stock until the transaction ends. */
  public Optional<StockLevel> lock(ProductId product) {
    return read(
        """
        SELECT available, stocked, allocated, returned, reserved
        FROM stock WHERE product_id = :product FOR UPDATE
        """,
        product);
  }

  /** Where the units are now. */
  public Optional<StockLevel> level(ProductId product) {
    return read(
        """
        SELECT available, stocked, allocated, returned, reserved
        FROM stock WHERE product_id = :product
        """,
        product);
  }

  /**
   * Moves units, if as many are free.
   *
   * @param reference the sale, the reservation or the delivery that they belong to
   */
  public StockOutcome change(ProductId product, StockChange change, String reference) {
    if (!moved(product, change)) {
      return level(product)
          .<StockOutcome>map(level -> new StockOutcome.TooFew(level.available()))
          .orElseGet(StockOutcome.Unknown::new);
    }
    change
        .movements()
        .forEach((kind, units) ->
            movements.save(new Movement(product, kind, units, reference, clock.instant())));
    return new StockOutcome.Moved();
  }

  private boolean moved(ProductId product, StockChange change) {
    return sql.sql(
                """
                UPDATE stock
                SET available = available + :available,
                    stocked = stocked + :stocked,
                    allocated = allocated + :allocated,
                    returned = returned + :returned,
                    reserved = reserved + :reserved
                WHERE product_id = :product AND available + :available >= 0
                """)
            .param("product", product.value())
            .param("available", change.available())
            .param("stocked", change.stocked())
            .param("allocated", change.allocated())
            .param("returned", change.returned())
            .param("reserved", change.reserved())
            .update()
        == 1;
  }

  private Optional<StockLevel> read(String statement, ProductId product) {
    return sql.sql(statement).param("product", product.value()).query(StockLevel.class).optional();
  }
}
