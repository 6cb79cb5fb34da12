package shop.identity.key;

import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.platform.testing.TestPostgres;

/** A database of its own for the keys of a test. */
final class KeyTables {

  private KeyTables() {}

  static SealedKeys fresh(Clock clock) {
    TestPostgres.Database database = TestPostgres.database("keys");
    DriverManagerDataSource source =
        new DriverManagerDataSource(database.url(), database.user(), database.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:/identity/db/migration")
        .load()
        .migrate();
    return new SealedKeys(JdbcClient.create(source), clock);
  }
}
