package shop.timesale.sale;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a sale is read from a row of the view {@code sale_now}. */
final class SaleRow {

  private SaleRow() {}

  static Sale read(ResultSet row, int number) throws SQLException {
    String ko = row.getString("product_name_ko");
    return new Sale(
        new SaleId(row.getString("sale_id")),
        plan(row),
        ko == null ? null : new ProductName(ko, row.getString("product_name_en")),
        Phase.ofWord(row.getString("phase")),
        row.getInt("held"),
        row.getInt("units_left"),
        row.getLong("next_seq") - 1,
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
        instant(row, "closes_at"),
        row.getObject("expected_arrivals", Integer.class));
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
}
