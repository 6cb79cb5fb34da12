package shop.platform.events;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The right to send, which one instance has at a time: a lock of the database's session, on the
 * same connection that reads and removes the events. It ends with the process, and with a process
 * that stands still or a machine that is gone after {@code PATIENCE}. It is not held by a
 * transaction: none stays open while the broker is asked.
 */
final class Leadership implements AutoCloseable {

  private static final String LOCK = "hashtextextended('shop.outbox.' || current_schema(), 0)";
  private static final String PATIENCE =
      """
      select set_config('idle_session_timeout', '30s', false),
             set_config('tcp_keepalives_idle', '10', false),
             set_config('tcp_keepalives_interval', '5', false),
             set_config('tcp_keepalives_count', '3', false)
      """;

  private final Connection connection;
  private final JdbcTemplate jdbc;
  private final boolean shared;

  private Leadership(Connection connection) throws SQLException {
    this.connection = connection;
    this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    this.shared = Vendor.isPostgres(connection);
  }

  /** Takes the lead, or answers null when another instance has it. */
  static @Nullable Leadership take(DataSource database) throws SQLException {
    Leadership leadership = new Leadership(database.getConnection());
    try {
      if (leadership.lock()) {
        return leadership;
      }
    } catch (RuntimeException e) {
      leadership.connection.close();
      throw e;
    }
    leadership.connection.close();
    return null;
  }

  OutboxRows rows() {
    return new OutboxRows(jdbc);
  }

  private boolean lock() {
    if (!shared) {
      return true;
    }
    boolean locked =
        Boolean.TRUE.equals(
            jdbc.queryForObject("select pg_try_advisory_lock(" + LOCK + ")", Boolean.class));
    if (locked) {
      jdbc.execute(PATIENCE);
    }
    return locked;
  }

  /** Gives the connection back to the pool as it came. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (shared) {
        jdbc.execute("reset idle_session_timeout");
        jdbc.execute("select pg_advisory_unlock_all()");
      }
    }
  }
}
