package shop.catalog.demo;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import shop.catalog.CatalogProperties;

/**
 * Loads the demonstration products before the service is ready: when {@code shop.demo} says so, and
 * on an embedded database unless it says no, since a first look should show something.
 */
@Component
class DemoCatalog implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoCatalog.class);

  private final LoadDemo load;
  private final CatalogProperties catalog;
  private final DataSource database;
  private final Environment environment;

  DemoCatalog(
      LoadDemo load, CatalogProperties catalog, DataSource database, Environment environment) {
    this.load = load;
    this.catalog = catalog;
    this.database = database;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Boolean wanted = environment.getProperty("shop.demo", Boolean.class);
    if (wanted != null ? wanted : EmbeddedDatabaseConnection.isEmbedded(database)) {
      DemoFile file = DemoFile.read(catalog.demoFile());
      if (load.into(file)) {
        log.info("Loaded {} demonstration products", file.products().size());
      }
    }
  }
}
