package shop.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
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

  // A machine that builds much at once needs more than the usual ten seconds.
  private static final Duration TO_START = Duration.ofMinutes(1);

  private static final AtomicInteger count = new AtomicInteger();
  private static final Once<Database> server = new Once<>("PostgreSQL", TestPostgres::start);

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
    Database first = server.get();
    try (var connection = DriverManager.getConnection(first.url(), first.user(), first.password());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + fresh);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create database " + fresh, e);
    }
    return new Database(
        first.url().replaceFirst("/[^/?]+(\\?|$)", "/" + fresh + "$1"),
        first.user(),
        first.password());
  }

  /** Where a database is and how to open it. */
  public record Database(String url, String user, String password) {}

  private static Database start() throws IOException {
    return "testcontainers".equals(System.getProperty("shop.test.database"))
        ? container()
        : binaries();
  }

  @SuppressWarnings("resource") // lives as long as the JVM, which ends it
  private static Database binaries() throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setPGStartupWait(TO_START)
            .setPgBinaryResolver(TestPostgres::binary)
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8")
            .setServerConfig("max_connections", "300")
            .start();
    return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
  }

  /**
   * The first on the class path. The library's own search refuses two, which there are where the
   * jar of a program names its libraries beside it.
   */
  private static InputStream binary(String system, String machine) throws IOException {
    String name = "postgres-%s-%s.txz".formatted(system, ArchUtils.normalize(machine));
    URL first = TestPostgres.class.getClassLoader().getResource(name.toLowerCase(Locale.ROOT));
    if (first == null) {
      throw new IOException("There is no PostgreSQL for this platform on the class path: " + name);
    }
    return first.openStream();
  }

  @SuppressWarnings("resource") // lives as long as the JVM; its own reaper removes it
  private static Database container() {
    PostgreSQLContainer server = new PostgreSQLContainer("postgres:18");
    server.withCommand("postgres", "-c", "max_connections=300").start();
    return new Database(server.getJdbcUrl(), server.getUsername(), server.getPassword());
  }
}
