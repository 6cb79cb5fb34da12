package shop.timesale.reservation.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.platform.testing.TestPostgres;
import shop.timesale.Instance;
import shop.timesale.QueryPlan;

/**
 * A sale starts with empty tables, and the plan that is kept then must still be good when they are
 * full: PostgreSQL looks rows up by index at either size, with the plan that serves any parameter.
 */
class SaleStatementsTest {

  private static TestPostgres.Database database;
  private static Instance instance;

  @BeforeAll
  static void start() {
    database = TestPostgres.database("plans");
    instance = Instance.start(Instance.on(database));
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  private static String plan() throws SQLException {
    return QueryPlan.of(database, SaleStatements.LOOK);
  }

  @Test
  void looksRowsUpByIndexWhenEmptyAndWhenFull() throws SQLException {
    assertThat(plan()).doesNotContain("Seq Scan");

    instance
        .jdbc()
        .sql(
            """
            insert into reservation (reservation_id, order_id, sale_id, customer_id,
              idempotency_key, product_id, quantity, price_amount, price_currency,
              payment_method, reserved_at)
            select 'r-' || n, 'o-' || n, 'big', 'c-' || n, 'k', 'p', 1, 1000, 'KRW', 't', now()
            from generate_series(1, 200000) n;
            insert into reservation_slot select 'big', 'c-' || n, 1, 2, 'r-' || n
            from generate_series(1, 200000) n;
            analyze reservation;
            analyze reservation_slot
            """)
        .update();

    assertThat(plan()).doesNotContain("Seq Scan");
  }
}
