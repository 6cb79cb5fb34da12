package shop.timesale.soldout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.platform.testing.TestPostgres;
import shop.timesale.Instance;
import shop.timesale.QueryPlan;
import shop.timesale.sale.SaleId;

class WinnersLogTest {

  private static final SaleId BIG = new SaleId("big");

  private static TestPostgres.Database database;
  private static Instance instance;

  @BeforeAll
  static void startWithALongLog() {
    database = TestPostgres.database("winners");
    instance = Instance.start(Instance.on(database));
    instance
        .jdbc()
        .sql(
            """
            insert into reservation (reservation_id, order_id, sale_id, customer_id,
              idempotency_key, product_id, quantity, price_amount, price_currency,
              payment_method, reserved_at)
            select 'r-' || n, 'o-' || n, 'big', 'c-' || n, 'k', 'p', 1, 1000, 'KRW', 't', now()
            from generate_series(1, 100000) n;
            insert into reservation_log (sale_id, seq, reservation_id, units, at)
            select 'big', n, 'r-' || n, 1, now() from generate_series(1, 100000) n
            """)
        .update();
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  private static long[] between(long after, long upTo) {
    return instance.bean(WinnersLog.class).between(BIG, after, upTo);
  }

  private static String plan() throws SQLException {
    return QueryPlan.of(database, WinnersLog.BETWEEN);
  }

  @Test
  void readsEveryWinnerOfAPage() {
    assertThat(between(99_000, 100_000))
        .containsExactlyInAnyOrder(
            IntStream.rangeClosed(99_001, 100_000)
                .mapToLong(n -> WinnerHash.of("c-" + n, "k"))
                .toArray());
    assertThat(between(5, 5)).isEmpty();
  }

  @Test
  void doesNotPassOverAGap() {
    assertThatThrownBy(() -> between(99_990, 100_001))
        .hasMessageContaining("10 of the places 99991 to 100001");
  }

  @Test
  void looksRowsUpByIndexBeforeAndAfterTheTablesAreAnalysed() throws SQLException {
    assertThat(plan()).doesNotContain("Seq Scan");
    instance.jdbc().sql("analyze reservation; analyze reservation_log").update();

    assertThat(plan()).doesNotContain("Seq Scan");
  }
}
