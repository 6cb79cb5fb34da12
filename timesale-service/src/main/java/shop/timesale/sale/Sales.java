package shop.timesale.sale;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sales. */
@Repository
class Sales {

  private final JdbcClient jdbc;

  Sales(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Sale> find(SaleId saleId) {
    return jdbc.sql("select * from sale_now where sale_id = :sale")
        .param("sale", saleId.value())
        .query(Sales::read)
        .optional();
  }

  /** One page of the sales in a phase, or in any, the earliest opening first. */
  List<Sale> list(@Nullable Phase phase, int page, int size) {
    return jdbc.sql(
            """
            select * from sale_now
            where cast(:phase as varchar(20)) is null or phase = :phase
            order by opens_at, sale_id
            offset :skipped rows fetch next :size rows only
            """)
        .param("phase", phase == null ? null : phase.word())
        .param("skipped", (long) page * size)
        .param("size", size)
        .query(Sales::read)
        .list();
  }

  long count(@Nullable Phase phase) {
    return jdbc.sql(
            """
            select count(*) from sale_now
            where cast(:phase as varchar(20)) is null or phase = :phase
            """)
        .param("phase", phase == null ? null : phase.word())
        .query(Long.class)
        .single();
  }

  /** The sales that sell now or would if units came back, at most so many. */
  List<Sale> selling(int most) {
    return jdbc.sql(
            """
            select * from sale_now where phase in ('open', 'sold-out')
            order by opens_at desc, sale_id fetch first :most rows only
            """)
        .param("most", most)
        .query(Sales::read)
        .list();
  }

  /** Another sale of the product that is not cancelled and meets this plan's time. */
  Optional<SaleId> overlapping(SaleId saleId, SalePlan plan) {
    return jdbc.sql(
            """
            select sale_id from sale
            where product_id = :product and sale_id <> :sale and cancelled_at is null
              and opens_at < :closes and :opens < closes_at
            order by opens_at
            fetch first 1 rows only
            """)
        .param("product", plan.productId().value())
        .param("sale", saleId.value())
        .param("opens", utc(plan.opensAt()))
        .param("closes", utc(plan.closesAt()))
        .query((row, _) -> new SaleId(row.getString(1)))
        .optional();
  }

  Instant now() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  private static Sale read(ResultSet row, int number) throws SQLException {
    String ko = row.getString("product_name_ko");
    return new Sale(
        new SaleId(row.getString("sale_id")),
        plan(row),
        ko == null ? null : new ProductName(ko, row.getString("product_name_en")),
        Phase.ofWord(row.getString("phase")),
        row.getInt("held"),
        row.getInt("units_left"),
        new StockTotals(row.getLong("allocation_asked"), row.getLong("return_asked")),
        new StockTotals(row.getLong("allocation_confirmed"), row.getLong("return_confirmed")),
        refusal(row),
        instant(row, "server_time"));
  }

  private static SalePlan plan(ResultSet row) throws SQLException {
    return new SalePlan(
        new ProductId(row.getString("product_id")),
        new Money(row.getLong("price_amount"), row.getString("price_currency")),
        row.getInt("quantity"),
        row.getInt("limit_per_customer"),
        instant(row, "opens_at"),
        instant(row, "closes_at"));
  }

  private static Sale.@Nullable StockRefusal refusal(ResultSet row) throws SQLException {
    String reason = row.getString("stock_refusal");
    return reason == null
        ? null
        : new Sale.StockRefusal(reason, row.getObject("stock_available", Integer.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
