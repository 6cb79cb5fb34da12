package shop.timesale.reservation.batched;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.platform.testing.TestPostgres;
import shop.timesale.Instance;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.SaleId;

/**
 * A sale begins with empty tables. The plans that a connection makes then must serve it when a
 * million rows have come: no batch ever reads a table from end to end.
 */
class BatchPlansTest {

  private static final Map<String, Integer> NONE =
      Map.of("reservation", 0, "reservation_log", 0, "reservation_slot", 0);

  private static Instance instance;

  @BeforeAll
  static void start() {
    String[] on = Instance.on(TestPostgres.database("plans"));
    instance =
        Instance.start(
            on[0],
            on[1],
            on[2],
            "shop.timesale.database.statement-timeout=5m",
            "shop.timesale.database.socket-timeout=5m");
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  @Test
  void noBatchReadsAWholeTableNeitherAtNoRowsNorAtAMillion() throws SQLException {
    SaleId sale = PlannedSales.open(instance, 1_000_000, 1);
    // The planner knows for certain that there is nothing: it could not be misled more.
    instance.jdbc().sql("analyze").update();
    try (Connection connection = instance.bean(DataSource.class).getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < 10; i++) {
        assertThat(scansOfOneBatch(connection, sale, "early-" + i)).isEqualTo(NONE);
      }
      aMillionRowsCome(sale);
      assertThat(scansOfOneBatch(connection, sale, "late")).isEqualTo(NONE);
    }
    try (Connection fresh = instance.bean(DataSource.class).getConnection()) {
      fresh.setAutoCommit(false);
      assertThat(scansOfOneBatch(fresh, sale, "fresh")).isEqualTo(NONE);
    }
  }

  private static void aMillionRowsCome(SaleId sale) {
    String sql =
        """
        insert into reservation (reservation_id, order_id, sale_id, customer_id, idempotency_key,
          product_id, quantity, price_amount, price_currency, payment_method, reserved_at)
        select 'r-' || n, 'o-' || n, '%1$s', 'm-' || n, 'k-' || n, 'p', 1, 1, 'KRW', 't', now()
        from generate_series(1, 1000000) n;
        insert into reservation_slot (sale_id, customer_id, slot, slots, reservation_id)
        select '%1$s', 'm-' || n, 1, 1, 'r-' || n from generate_series(1, 1000000) n;
        insert into reservation_log (sale_id, seq, reservation_id, units, at)
        select '%1$s', n + 1000, 'r-' || n, 1, now() from generate_series(1, 1000000) n;
        update sale set next_seq = 1001001 where sale_id = '%1$s';
        """
            .formatted(sale.value());
    instance.jdbc().sql(sql).update();
  }

  /** Two wishes, one of them twice, and a return; then how often each table was read whole. */
  private static Map<String, Integer> scansOfOneBatch(
      Connection connection, SaleId sale, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String batch =
          """
          select answers from reserve_batch('%1$s', '{%2$s-a,%2$s-b}', '{k,k}', '{1,1}', '{t,t}',
            '{%2$s-1,%2$s-2}', '{%2$s-3,%2$s-4}', '{x,x}')
          """
              .formatted(sale.value(), name);
      assertThat(text(statement, batch)).isEqualTo("{reserved,reserved}");
      assertThat(text(statement, batch)).isEqualTo("{repeated,repeated}");
      assertThat(
              text(
                  statement,
                  "select give_back_batch('%s', '{%s-1}', '{x}', '{x}')"
                      .formatted(sale.value(), name)))
          .isEqualTo(name + "-1");
      Map<String, Integer> scans = scans(statement);
      connection.rollback();
      return scans;
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private static Map<String, Integer> scans(Statement statement) throws SQLException {
    Map<String, Integer> scans = new TreeMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select relname, seq_scan from pg_stat_xact_user_tables
            where relname in ('reservation', 'reservation_slot', 'reservation_log')
            """)) {
      while (rows.next()) {
        scans.put(rows.getString(1), rows.getInt(2));
      }
    }
    return scans;
  }
}
