package shop.loadtest.story;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import shop.loadtest.evidence.Database;

/** Counts what is left to do, over connections that are kept: a look every second costs little. */
final class Desk implements AutoCloseable {

  private static final String SALE = "select quantity - held, held from sale where sale_id = ?";
  private static final String ORDERS =
      """
      select count(*) filter (where reservation_id is not null),
        count(*) filter (where reservation_id is not null and state = 'CONFIRMED'),
        (select count(*) from unfinished_order)
      from orders
      """;

  private final Connection timesale;
  private final Connection orders;
  private final String sale;

  Desk(Databases databases, String sale) throws SQLException {
    this.timesale = open(databases.of("timesale"));
    this.orders = open(databases.of("order"));
    this.sale = sale;
  }

  private static Connection open(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  /** Looks now; {@code lag} is known from elsewhere. */
  Sample.Backlog look(long lag) throws SQLException {
    try (PreparedStatement sold = timesale.prepareStatement(SALE);
        PreparedStatement made = orders.prepareStatement(ORDERS)) {
      sold.setString(1, sale);
      try (ResultSet units = sold.executeQuery();
          ResultSet row = made.executeQuery()) {
        boolean planned = units.next();
        row.next();
        return new Sample.Backlog(
            planned ? units.getLong(1) : -1,
            planned ? units.getLong(2) : -1,
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            lag);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    timesale.close();
    orders.close();
  }
}
