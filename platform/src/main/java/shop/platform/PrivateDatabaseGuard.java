package shop.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Refuses the start of an instance that is one of several and has a database for itself: each such
 * instance would sell the whole stock again.
 */
final class PrivateDatabaseGuard implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(PrivateDatabaseGuard.class);

  private final DataSource database;
  private final boolean replicated;

  PrivateDatabaseGuard(DataSource database, boolean replicated) {
    this.database = database;
    this.replicated = replicated;
  }

  @Override
  public void afterPropertiesSet() throws SQLException {
    if (!isPrivate()) {
      return;
    }
    if (replicated) {
      throw new PrivateDatabaseException();
    }
    log.warn(
        "This instance has an embedded database of its own: it can serve as one instance only, and"
            + " what it keeps ends with it. Set SPRING_DATASOURCE_URL for a shared PostgreSQL.");
  }

  private boolean isPrivate() throws SQLException {
    try (var connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
  }
}
