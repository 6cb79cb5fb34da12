package shop.identity.signin;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.platform.testing.TestPostgres;

class FailuresOnPostgresTest extends FailuresBehaviour {

  @Override
  DataSource database() {
    TestPostgres.Database database = TestPostgres.database("failures");
    return new DriverManagerDataSource(database.url(), database.user(), database.password());
  }
}
