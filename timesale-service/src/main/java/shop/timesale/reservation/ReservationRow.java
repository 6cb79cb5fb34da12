package shop.timesale.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import shop.timesale.sale.Money;
import shop.timesale.sale.ProductId;
import shop.timesale.sale.SaleId;

/** How a reservation is read from a row; columns named as in the table. */
public final class ReservationRow {

  private ReservationRow() {}

  /** The reservation in this row. */
  public static Reservation read(ResultSet row) throws SQLException {
    return new Reservation(
        new ReservationId(row.getString("reservation_id")),
        new OrderId(row.getString("order_id")),
        new SaleId(row.getString("sale_id")),
        new CustomerId(row.getString("customer_id")),
        new ProductId(row.getString("product_id")),
        row.getInt("quantity"),
        new Money(row.getLong("price_amount"), row.getString("price_currency")),
        row.getString("payment_method"),
        instant(row, "reserved_at"),
        returned(row));
  }

  private static Reservation.@Nullable Return returned(ResultSet row) throws SQLException {
    String reason = row.getString("return_reason");
    return reason == null ? null : new Reservation.Return(instant(row, "returned_at"), reason);
  }

  /** A time, as exactly as it is kept: a first answer and its repeat say the same. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS);
  }
}
