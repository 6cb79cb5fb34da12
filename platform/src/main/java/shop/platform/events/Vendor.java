package shop.platform.events;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which database this is; H2 belongs to one instance alone and needs no lock between instances. */
final class Vendor {

  private Vendor() {}

  static boolean isPostgres(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return isPostgres(connection);
    }
  }

  static boolean isPostgres(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }
}
