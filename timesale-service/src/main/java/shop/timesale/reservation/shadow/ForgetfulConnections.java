package shop.timesale.reservation.shadow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Connections on which the shadow sale exists, and which undo what was done when they close. */
final class ForgetfulConnections extends DelegatingDataSource {

  private final DataSource real;
  private final Shadow shadow;

  ForgetfulConnections(DataSource real, Shadow shadow) {
    super(real);
    this.real = real;
    this.shadow = shadow;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = real.getConnection();
    try {
      connection.setAutoCommit(false);
      shadow.enter(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
      return forgetful(connection);
    } catch (SQLException | DataAccessException e) {
      forget(connection);
      throw e.getCause() instanceof SQLException refusal ? refusal : new SQLException(e);
    }
  }

  private static Connection forgetful(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              switch (method.getName()) {
                case "close" -> forget(connection);
                case "commit" -> throw new SQLException("A rehearsal commits nothing");
                default -> {
                  return invoke(connection, method, arguments);
                }
              }
              return null;
            });
  }

  private static @Nullable Object invoke(
      Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static void forget(Connection connection) throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
