package shop.loadtest.evidence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a service keeps its tables, and how to open them. */
public record Database(String url, String user, String password) {

  private static final int FETCH = 5_000;

  /** What to do with one row. */
  @FunctionalInterface
  interface Row {
    void read(ResultSet row) throws SQLException;
  }

  /** What to do with all tables, as they stood at one moment. */
  @FunctionalInterface
  interface Look<T> {
    T at(Connection tables) throws SQLException;
  }

  <T> T look(Look<T> look) {
    try (Connection tables = DriverManager.getConnection(url, user, password)) {
      plan(tables);
      tables.setReadOnly(true);
      tables.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      tables.setAutoCommit(false);
      return look.at(tables);
    } catch (SQLException e) {
      throw new UnreadableEvidenceException("%s cannot be read".formatted(url), e);
    }
  }

  /** Whole tables are joined here, and the planner often does not know yet how long they are. */
  private static void plan(Connection tables) throws SQLException {
    try (Statement statement = tables.createStatement()) {
      statement.execute("set enable_nestloop = off");
    }
  }

  /** Reads all rows; arguments are lists of texts, for {@code = any (?)}. */
  @SafeVarargs
  static void each(Connection tables, String sql, Row row, List<String>... arguments)
      throws SQLException {
    try (PreparedStatement statement = tables.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      for (int i = 0; i < arguments.length; i++) {
        Array texts = tables.createArrayOf("text", arguments[i].toArray());
        statement.setArray(i + 1, texts);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          row.read(rows);
        }
      }
    }
  }

  long number(String sql) {
    return look(tables -> {
      long[] number = new long[1];
      each(tables, sql, row -> number[0] = row.getLong(1));
      return number[0];
    });
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
