package shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import shop.platform.testing.TestPostgres;

/** Orders that were placed before stock and refunds were known go on as they would have. */
class MigrationTest {

  static Stream<Named<DataSource>> databases() {
    TestPostgres.Database postgres = TestPostgres.database("order_migration");
    return Stream.of(
        Named.of(
            "PostgreSQL",
            new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password())),
        Named.of(
            "H2",
            // One connection: the checks of the first version do not outlive theirs.
            new SingleConnectionDataSource(
                "jdbc:h2:mem:migration;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", true)));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void keepsOrdersThatWereThere(DataSource database) {
    flyway(database).target("1").load().migrate();
    JdbcClient sql = JdbcClient.create(database);
    for (String state : List.of("PLACED", "PAYING", "CONFIRMED", "CANCELLING", "CANCELLED")) {
      place(sql, state);
    }
    flyway(database).load().migrate();
    assertThat(
            sql.sql("select order_id, state, payment_open, stock_open, refunded from orders")
                .query((row, _) ->
                    "%s %s %s %s %s"
                        .formatted(
                            row.getString(1),
                            row.getString(2),
                            row.getBoolean(3),
                            row.getBoolean(4),
                            row.getLong(5)))
                .list())
        .containsExactlyInAnyOrder(
            "of-PLACED PLACED false false 0",
            "of-PAYING PAYING true false 0",
            "of-CONFIRMED CONFIRMED true false 0",
            "of-CANCELLING CANCELLING true false 0",
            "of-CANCELLED CANCELLED false false 0");
    assertThat(
            sql.sql(
                    """
                    select o.order_id from orders o
                    join order_timeline t on t.order_id = o.order_id and t.step = 'CONFIRMED'
                    where o.refund_until = t.happened_at + interval '14' day
                    """)
                .query(String.class)
                .list())
        .containsExactly("of-CONFIRMED");
    assertThat(
            sql.sql(
                    """
                    select count(*) from unfinished_order u join orders o
                    on o.order_id = u.order_id where u.since = o.placed_at
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(5);
  }

  private static void place(JdbcClient sql, String state) {
    Map<String, Object> order = Map.of("id", "of-" + state, "state", state);
    sql.sql(
            """
            insert into orders (order_id, version, customer_id, amount, currency, payment_method,
              state, cancellation_reason, placed_at, pay_by)
            values (:id, 0, 'minji', 100, 'KRW', 'tok_approve', :state,
              case when :state like 'CANCEL%' then 'PAYMENT_EXPIRED' end,
              current_timestamp, current_timestamp)
            """)
        .params(order)
        .update();
    sql.sql(
            """
            insert into order_timeline (order_id, position, step, happened_at)
            values (:id, 0, :state, current_timestamp)
            """)
        .params(order)
        .update();
    sql.sql(
            """
            insert into unfinished_order (order_id, next_attempt_at, attempts, leased_until)
            values (:id, current_timestamp, 0, current_timestamp)
            """)
        .params(order)
        .update();
  }

  private static FluentConfiguration flyway(DataSource database) {
    return Flyway.configure().dataSource(database).locations("classpath:/order/db/migration");
  }
}
