package shop.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: one server per JVM, a fresh database per call.
 *
 * <p>The server comes from binaries of Maven Central. {@code -Dshop.test.database=testcontainers}
 * takes a container instead; the tests are the same.
 */
public final class TestPostgres {

  private static final AtomicInteger count = new AtomicInteger();

  private TestPostgres() {}

  /** Points a service at a fresh database, whose name begins with {@code name}. */
  public static void properties(DynamicPropertyRegistry registry, String name) {
    Database database = database(name);
    registry.add("spring.datasource.url", database::url);
    registry.add("spring.datasource.username", database::user);
    registry.add("spring.datasource.password", database::password);
  }

  /** Makes a fresh database, whose name begins with {@code name}. */
  public static Database database(String name) {
    String fresh = name + "_" + count.incrementAndGet();
    Database server = Server.INSTANCE;
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + fresh);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create database " + fresh, e);
    }
    return new Database(
        server.url().replaceFirst("/[^/?]+(\\?|$)", "/" + fresh + "$1"),
        server.user(),
        server.password());
  }

  /** Where a database is and how to open it. */
  public record Database(String url, String user, String password) {}

  private static final class Server {
    private static final Database INSTANCE = start();

    private static Database start() {
      return "testcontainers".equals(System.getProperty("shop.test.database"))
          ? container()
          : binaries();
    }

    private static Database binaries() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("max_connections", "300")
                .start();
        return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
    }

    @SuppressWarnings("resource") // lives as long as the JVM; its own reaper removes it
    private static Database container() {
      PostgreSQLContainer server = new PostgreSQLContainer("postgres:18");
      server.withCommand("postgres", "-c", "max_connections=300").start();
      return new Database(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }
  }
}
