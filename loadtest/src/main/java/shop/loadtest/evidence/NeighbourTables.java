package shop.loadtest.evidence;

import static shop.loadtest.evidence.Database.each;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of the services that a reservation goes on to, and comes from. */
final class NeighbourTables {

  private static final String ORDERS =
      """
      select o.*, l.units from orders o
      join (select order_id, sum(quantity) as units from order_line group by order_id) l
        using (order_id)
      order by o.placed_at, o.order_id
      """;

  private static final String PAYMENTS =
      """
      select p.order_id, p.state, p.amount, p.currency,
        coalesce(sum(l.amount) filter (where l.movement = 'CAPTURE'), 0) as captured,
        coalesce(sum(l.amount) filter (where l.movement = 'REFUND'), 0) as refunded
      from payment p left join ledger_entry l on l.order_id = p.order_id
      group by p.order_id
      """;

  private static final String ACCOUNTS =
      """
      select account, currency, sum(amount) as balance from (
        select debit as account, currency, amount from ledger_entry
        union all select credit, currency, -amount from ledger_entry) sides
      group by account, currency order by account, currency
      """;

  private static final String STOCK =
      """
      select s.*, coalesce(m.balance, 0) as balance, coalesce(m.bought, 0) as bought,
        coalesce(r.units, 0) as reserved_by_orders
      from stock s
      left join (select product_id,
          sum(case when kind in ('ALLOCATED', 'RESERVED') then -units else units end) as balance,
          sum(units) filter (where kind = 'STOCKED') as bought
        from stock_movement group by product_id) m using (product_id)
      left join (select l.product_id, sum(l.quantity) as units
        from stock_reservation_line l join stock_reservation h on h.id = l.reservation_id
        where h.reserved_at is not null and h.released_at is null
        group by l.product_id) r using (product_id)
      order by s.product_id
      """;

  private NeighbourTables() {}

  static List<Order> orders(Database database) {
    return database.look(tables -> list(tables, ORDERS, NeighbourTables::order));
  }

  static Payments payments(Database database) {
    return database.look(tables ->
        new Payments(
            list(tables, PAYMENTS, NeighbourTables::payment),
            list(
                tables,
                ACCOUNTS,
                row -> new Payments.Account(row.getString(1), row.getString(2), row.getLong(3)))));
  }

  static Catalog catalog(Database database) {
    return database.look(tables ->
        new Catalog(
            list(tables, STOCK, NeighbourTables::stock),
            list(
                tables,
                "select sale_id, product_id, allocated, returned from stock_allocation",
                row ->
                    new Catalog.Allocation(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))));
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(
        row.getString("order_id"),
        row.getString("customer_id"),
        row.getString("reservation_id"),
        row.getLong("amount"),
        row.getString("currency").intern(),
        row.getString("state").intern(),
        row.getLong("refunded"),
        row.getInt("units"));
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        row.getString("order_id"),
        row.getString("state").intern(),
        row.getObject("amount", Long.class),
        row.getString("currency"),
        row.getLong("captured"),
        row.getLong("refunded"));
  }

  private static Catalog.Stock stock(ResultSet row) throws SQLException {
    return new Catalog.Stock(
        row.getString("product_id"),
        row.getLong("available"),
        row.getLong("stocked"),
        row.getLong("allocated"),
        row.getLong("returned"),
        row.getLong("reserved"),
        row.getLong("balance"),
        row.getLong("bought"),
        row.getLong("reserved_by_orders"));
  }

  private static <T> List<T> list(Connection tables, String sql, Kind<T> kind) throws SQLException {
    List<T> read = new ArrayList<>();
    each(tables, sql, row -> read.add(kind.of(row)));
    return read;
  }

  /** How a row becomes a thing. */
  @FunctionalInterface
  private interface Kind<T> {
    T of(ResultSet row) throws SQLException;
  }
}
