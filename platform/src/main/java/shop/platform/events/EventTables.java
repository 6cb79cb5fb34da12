package shop.platform.events;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/** Keeps the tables of outbox and inbox, with a history apart from the service's own. */
final class EventTables implements InitializingBean {

  private final DataSource database;

  EventTables(DataSource database) {
    this.database = database;
  }

  @Override
  public void afterPropertiesSet() throws SQLException {
    List<String> locations = new ArrayList<>(List.of("classpath:/shop/platform/db/common"));
    if (Vendor.isPostgres(database)) {
      locations.add("classpath:/shop/platform/db/postgresql");
    }
    Flyway.configure()
        .dataSource(database)
        .table("platform_schema_history")
        .locations(locations.toArray(String[]::new))
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
