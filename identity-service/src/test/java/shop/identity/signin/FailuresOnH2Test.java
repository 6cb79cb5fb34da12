package shop.identity.signin;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FailuresOnH2Test extends FailuresBehaviour {

  @Override
  DataSource database() {
    return new DriverManagerDataSource(
        "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
            .formatted(UUID.randomUUID()));
  }
}
