package shop.catalog;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import shop.platform.ShopService;

/** The catalog-service: what the shop sells, and how many units of it are free. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CatalogApplication {

  public static void main(String[] args) {
    ShopService.run(CatalogApplication.class, "catalog", args);
  }
}
