package shop.loadtest.mutant;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import shop.loadtest.evidence.Database;

/** What a test does to a service's tables behind its back. */
record Sql(Database database) {

  private static final AtomicInteger SALES = new AtomicInteger();

  /** A sale of its own product, stocked, which opens so far from now and closes in an hour. */
  String sale(String name, int quantity, int limit, Duration opensIn) {
    String sale = name + "-" + SALES.incrementAndGet();
    run(
        """
        insert into sale (sale_id, product_id, product_name_ko, product_name_en, price_amount,
          price_currency, quantity, limit_per_customer, opens_at, closes_at, allocation_asked,
          allocation_confirmed, stock_due_at)
        values ('%1$s', '%1$s', 'ko', 'en', 12900, 'KRW', %2$d, %3$d,
          clock_timestamp() + interval '%4$d ms', clock_timestamp() + interval '1 hour', %2$d, %2$d,
          clock_timestamp());
        insert into relay_cursor (sale_id) values ('%1$s')
        """
            .formatted(sale, quantity, limit, opensIn.toMillis()));
    return sale;
  }

  void run(String sql) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  String text(String sql) {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
