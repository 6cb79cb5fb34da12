package shop.timesale.sale;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moves of stock that are still owed, kept in the rows of the sales. */
@Repository
class StockMoves {

  private static final String OWED =
      "(allocation_confirmed < allocation_asked or return_confirmed < return_asked)";
  private static final String OVER =
      """
      (cancelled_at is not null or closes_at <= clock_timestamp())
      and return_asked < allocation_asked - held
      """;

  private final JdbcClient jdbc;

  StockMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Sales that are over and have units that nobody holds. */
  List<SaleId> overWithUnits() {
    return ids("select sale_id from sale where " + OVER + " order by sale_id");
  }

  /** From now on the units that nobody holds belong to the catalog. */
  void giveBack(SaleId saleId) {
    jdbc.sql(
            """
            update sale
            set return_asked = allocation_asked - held, stock_due_at = clock_timestamp()
            where sale_id = :sale and %s
            """
                .formatted(OVER))
        .param("sale", saleId.value())
        .update();
  }

  List<SaleId> due() {
    return ids(
        """
        select sale_id from sale
        where %s and stock_due_at <= clock_timestamp()
        order by stock_due_at
        fetch first 50 rows only
        """
            .formatted(OWED));
  }

  /** Whether the move is ours for the time of the lease; several instances may ask at once. */
  boolean claim(SaleId saleId, Duration lease) {
    return jdbc.sql(
                """
                update sale set stock_due_at = clock_timestamp() + cast(:millis as integer) * interval '0.001' second
                where sale_id = :sale and stock_due_at <= clock_timestamp() and %s
                """
                    .formatted(OWED))
            .param("sale", saleId.value())
            .param("millis", lease.toMillis())
            .update()
        == 1;
  }

  /** The catalog moved these totals; an older answer that arrives late changes nothing. */
  void confirm(SaleId saleId, StockTotals totals, ProductName name) {
    jdbc.sql(
            """
            update sale set
              allocation_confirmed = greatest(allocation_confirmed, :allocated),
              return_confirmed = greatest(return_confirmed, :returned),
              product_name_ko = :ko, product_name_en = :en,
              stock_refusal = null, stock_available = null
            where sale_id = :sale
            """)
        .param("sale", saleId.value())
        .param("allocated", totals.allocated())
        .param("returned", totals.returned())
        .param("ko", name.ko())
        .param("en", name.en())
        .update();
  }

  void refuse(SaleId saleId, String reason, @Nullable Integer available, Duration askAgainAfter) {
    jdbc.sql(
            "update sale set stock_refusal = :reason, stock_available = :available where sale_id = :sale")
        .param("sale", saleId.value())
        .param("reason", reason)
        .param("available", available)
        .update();
    postpone(saleId, askAgainAfter);
  }

  void postpone(SaleId saleId, Duration wait) {
    jdbc.sql(
            """
            update sale set stock_due_at = clock_timestamp() + cast(:millis as integer) * interval '0.001' second
            where sale_id = :sale
            """)
        .param("sale", saleId.value())
        .param("millis", wait.toMillis())
        .update();
  }

  private List<SaleId> ids(String sql) {
    return jdbc.sql(sql).query((row, _) -> new SaleId(row.getString(1))).list();
  }
}
