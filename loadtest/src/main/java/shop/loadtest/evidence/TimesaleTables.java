package shop.loadtest.evidence;

import static shop.loadtest.evidence.Database.each;
import static shop.loadtest.evidence.Database.instant;
import static shop.loadtest.evidence.Database.maybe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads timesale-service's tables, at one moment. */
final class TimesaleTables {

  private static final String SALES =
      """
      select s.*, coalesce(c.seq, 0) as told
      from sale s left join relay_cursor c using (sale_id)
      where cardinality(?) = 0 or sale_id = any (?)
      order by sale_id
      """;

  private static final String RESERVATIONS =
      """
      select r.*, coalesce(t.slots, 0) as slots
      from reservation r
      left join (select reservation_id, count(*) as slots from reservation_slot
                 where sale_id = any (?) group by reservation_id) t using (reservation_id)
      where r.sale_id = any (?)
      order by r.sale_id, r.reserved_at
      """;

  private static final String LOG =
      "select * from reservation_log where sale_id = any (?) order by sale_id, seq";

  private final Map<String, String> texts = new HashMap<>();
  private final Timesale timesale = new Timesale();

  private TimesaleTables() {}

  /** The sales of these names, or all if there is none. */
  static Timesale read(Database database, List<String> sales) {
    return database.look(tables -> new TimesaleTables().read(tables, sales));
  }

  private Timesale read(Connection tables, List<String> sales) throws SQLException {
    each(tables, SALES, row -> timesale.add(sale(row)), sales, sales);
    List<String> judged = timesale.sales().stream().map(Sale::id).toList();
    each(tables, RESERVATIONS, row -> timesale.add(reservation(row)), judged, judged);
    each(tables, LOG, row -> timesale.add(entry(row)), judged);
    return timesale;
  }

  private Sale sale(ResultSet row) throws SQLException {
    return new Sale(
        text(row, "sale_id"),
        text(row, "product_id"),
        row.getInt("quantity"),
        row.getInt("limit_per_customer"),
        instant(row, "opens_at"),
        instant(row, "closes_at"),
        maybe(row, "cancelled_at"),
        row.getInt("held"),
        row.getLong("next_seq"),
        new Sale.Stocked(
            row.getLong("allocation_asked"),
            row.getLong("allocation_confirmed"),
            row.getLong("return_asked"),
            row.getLong("return_confirmed")),
        row.getLong("told"));
  }

  private Reservation reservation(ResultSet row) throws SQLException {
    return new Reservation(
        row.getString("reservation_id"),
        row.getString("order_id"),
        text(row, "sale_id"),
        text(row, "customer_id"),
        row.getString("idempotency_key"),
        text(row, "product_id"),
        row.getInt("quantity"),
        row.getLong("price_amount"),
        text(row, "price_currency"),
        text(row, "payment_method"),
        instant(row, "reserved_at"),
        maybe(row, "returned_at"),
        maybeText(row, "return_reason"),
        row.getInt("slots"));
  }

  private LogEntry entry(ResultSet row) throws SQLException {
    String id = row.getString("reservation_id");
    Reservation known = timesale.reservation(id);
    return new LogEntry(
        text(row, "sale_id"),
        row.getLong("seq"),
        known == null ? id : known.id(),
        row.getInt("units"),
        maybeText(row, "reason"),
        instant(row, "at"));
  }

  /** The same text once in memory: a million rows name few sales. */
  private String text(ResultSet row, String column) throws SQLException {
    return texts.computeIfAbsent(row.getString(column), text -> text);
  }

  private @Nullable String maybeText(ResultSet row, String column) throws SQLException {
    return row.getString(column) == null ? null : text(row, column);
  }
}
