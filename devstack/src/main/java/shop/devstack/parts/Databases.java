package shop.devstack.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import shop.devstack.supervision.Failure;

/** One database and one login per service; no login opens another's database. */
final class Databases {

  private final Settings settings;
  private final Secrets secrets;

  Databases(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** Makes what is missing of the databases of {@code names}. */
  void prepare(List<String> names) {
    try (Connection connection =
            DriverManager.getConnection(
                url("postgres"), Postgres.SUPERUSER, secrets.of(Postgres.NAME));
        Statement statement = connection.createStatement()) {
      for (String name : List.of("postgres", "template1")) {
        statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
      }
      for (String name : names) {
        prepare(statement, name);
      }
    } catch (SQLException e) {
      throw new Failure("The databases cannot be prepared: %s.".formatted(e.getMessage()));
    }
  }

  private void prepare(Statement statement, String name) throws SQLException {
    if (!exists(statement, "pg_roles WHERE rolname", name)) {
      statement.execute("CREATE ROLE \"%s\" LOGIN".formatted(name));
    }
    statement.execute("ALTER ROLE \"%s\" PASSWORD '%s'".formatted(name, password(name)));
    if (!exists(statement, "pg_database WHERE datname", name)) {
      statement.execute("CREATE DATABASE \"%s\" OWNER \"%s\"".formatted(name, name));
    }
    statement.execute("REVOKE CONNECT ON DATABASE \"%s\" FROM PUBLIC".formatted(name));
  }

  private static boolean exists(Statement statement, String where, String name)
      throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT 1 FROM %s = '%s'".formatted(where, name))) {
      return found.next();
    }
  }

  /** The address of the database with this name. */
  String url(String name) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(Settings.POSTGRES), name);
  }

  /** The password of the login with this name. */
  String password(String name) {
    return secrets.of("database." + name);
  }
}
