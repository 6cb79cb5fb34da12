package shop.loadtest.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import shop.devstack.supervision.Failure;

/** One variant's database: sales are planned straight into it, and what was kept is counted. */
public record Database(String url, String login, String password) {

  private static final String PLAN =
      """
      insert into sale (sale_id, product_id, product_name_ko, product_name_en, price_amount,
        price_currency, quantity, limit_per_customer, opens_at, closes_at,
        allocation_asked, allocation_confirmed, stock_due_at)
      values (?, ?, '벤치마크', 'Benchmark', 12900, 'KRW', ?, 100, now() - interval '1 minute',
        now() + interval '1 day', ?, ?, now())
      """;

  /**
   * What a sale's tables say.
   *
   * @param reservations rows
   * @param held units, as the sale itself counts them
   * @param logged entries in the log of the sale
   * @param told how many of them the relay has told Kafka
   */
  record Kept(long reservations, long held, long logged, long told) {

    /** Whether exactly {@code promises} were kept, and everything agrees. */
    boolean agrees(long promises) {
      return reservations == promises && held == promises && logged == promises;
    }
  }

  /** The same, as the checker reads it. */
  public shop.loadtest.evidence.Database evidence() {
    return new shop.loadtest.evidence.Database(url, login, password);
  }

  /** Plans an open sale whose stock is already there. */
  void plan(String sale, int quantity) throws SQLException {
    try (Connection connection = open();
        PreparedStatement plan = connection.prepareStatement(PLAN);
        PreparedStatement cursor =
            connection.prepareStatement("insert into relay_cursor (sale_id) values (?)")) {
      plan.setString(1, sale);
      plan.setString(2, sale);
      plan.setInt(3, quantity);
      plan.setInt(4, quantity);
      plan.setInt(5, quantity);
      plan.executeUpdate();
      cursor.setString(1, sale);
      cursor.executeUpdate();
    }
  }

  /** Reads it anew. */
  Kept kept(String sale) throws SQLException {
    String sql =
        """
        select (select count(*) from reservation r where r.sale_id = s.sale_id),
          held, next_seq - 1, c.seq
        from sale s join relay_cursor c using (sale_id) where sale_id = ?
        """;
    try (Connection connection = open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, sale);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Kept(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
      }
    }
  }

  /** Transactions that were ever ended in it, as far as the server has counted. */
  long transactions() throws SQLException {
    return Long.parseLong(
        ask(
            "select xact_commit + xact_rollback from pg_stat_database"
                + " where datname = current_database()"));
  }

  /** The first value that {@code sql} answers. */
  public String ask(String sql) throws SQLException {
    try (Connection connection = open();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  /** Says what the server does for what it confirms; refuses a server that may forget it. */
  public String durability() throws SQLException {
    String version = ask("show server_version");
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      if (!"on".equals(ask("show " + setting))) {
        throw new Failure(
            "PostgreSQL runs without %s: what it does is not durable.".formatted(setting));
      }
    }
    return "PostgreSQL %s with fsync, synchronous_commit and full_page_writes".formatted(version);
  }

  /** Runs one statement. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, login, password);
  }
}
