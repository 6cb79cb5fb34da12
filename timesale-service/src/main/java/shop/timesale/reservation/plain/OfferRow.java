package shop.timesale.reservation.plain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import shop.timesale.reservation.Offer;
import shop.timesale.reservation.ReservationRow;
import shop.timesale.sale.Money;
import shop.timesale.sale.Phase;
import shop.timesale.sale.ProductId;

/** How an offer is read from a row of {@link SaleStatements}. */
final class OfferRow {

  private OfferRow() {}

  static Offer read(ResultSet row) throws SQLException {
    return new Offer(
        Phase.ofWord(row.getString("phase")),
        new ProductId(row.getString("offered_product")),
        new Money(row.getLong("offered_amount"), row.getString("offered_currency")),
        row.getInt("units_left"),
        row.getInt("limit_per_customer"),
        slots(row.getArray("taken_slots")),
        ReservationRow.instant(row, "opens_at"),
        ReservationRow.instant(row, "closes_at"),
        row.getLong("next_seq"),
        row.getString("reservation_id") == null ? null : ReservationRow.read(row),
        ReservationRow.instant(row, "server_time"));
  }

  private static Set<Integer> slots(Array taken) throws SQLException {
    return taken == null // SQL's null: the customer holds nothing
        ? Set.of()
        : Arrays.stream((Object[]) taken.getArray())
            .map(Integer.class::cast)
            .collect(Collectors.toUnmodifiableSet());
  }
}
