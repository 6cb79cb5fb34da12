package shop.timesale.sale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.timesale.DatabaseKind;

/**
 * The row of a sale as a lock: whoever changes a sale or takes its units takes this first. What was
 * read before is older than the lock; read again, in a new statement, what decides.
 */
@Component
public class SaleLock {

  private final JdbcClient jdbc;
  private final String statement;

  SaleLock(JdbcClient jdbc, DatabaseKind database) {
    this.jdbc = jdbc;
    this.statement = "select sale_id from sale where sale_id = :sale for " + strength(database);
  }

  // As strong as an update that leaves the key alone; stronger would only disturb others.
  private static String strength(DatabaseKind database) {
    return switch (database) {
      case POSTGRESQL -> "no key update";
      case H2 -> "update";
    };
  }

  /** Holds the sale until the running transaction ends; false if there is no such sale. */
  public boolean take(SaleId saleId) {
    return jdbc.sql(statement)
        .param("sale", saleId.value())
        .query(String.class)
        .optional()
        .isPresent();
  }
}
