package shop.timesale.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leadership as a lock that a database session holds. The session has a connection of its own: when
 * the leader's process dies, the server ends the session and another instance gets the lock. A
 * leader that is merely frozen loses its session after some idle seconds.
 */
final class AdvisoryLock implements Leadership {

  private static final Logger log = LoggerFactory.getLogger(AdvisoryLock.class);
  private static final long NAME = 0x7265_6c61_79L; // "relay"; the database has no other locks
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final Duration IDLE_LIMIT = Duration.ofSeconds(5);

  private final String url;
  private final Properties login = new Properties();
  private @Nullable Connection session;
  private boolean held;
  private long confirmedAt;

  AdvisoryLock(String url, String user, String password) {
    this.url = url;
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("ApplicationName", "timesale-relay");
    login.setProperty("tcpKeepAlive", "true");
    login.setProperty("connectTimeout", "3");
    login.setProperty("socketTimeout", "5");
    login.setProperty("options", "-c idle_session_timeout=" + IDLE_LIMIT.toMillis());
  }

  @Override
  public boolean isOurs() {
    if (held && System.nanoTime() - confirmedAt < HEARTBEAT.toNanos()) {
      return true;
    }
    try {
      boolean wasHeld = held;
      held = held ? heartbeat() : acquire();
      confirmedAt = System.nanoTime();
      if (held != wasHeld) {
        log.info(held ? "This instance relays the log" : "This instance no longer relays the log");
      }
    } catch (SQLException e) {
      log.warn("The relay's session is lost: {}", e.toString());
      resign();
    }
    return held;
  }

  private boolean acquire() throws SQLException {
    Connection open = session == null ? DriverManager.getConnection(url, login) : session;
    session = open;
    try (var statement = open.createStatement();
        var answer = statement.executeQuery("select pg_try_advisory_lock(" + NAME + ")")) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private boolean heartbeat() throws SQLException {
    Connection open = session;
    if (open == null) {
      return false;
    }
    try (var statement = open.createStatement()) {
      return statement.execute("select 1");
    }
  }

  @Override
  public void resign() {
    held = false;
    Connection open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        log.debug("The relay's session was already gone", e);
      }
    }
  }
}
