package shop.cart;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import shop.platform.ShopService;

/** The cart service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CartApplication {

  public static void main(String[] args) {
    ShopService.run(CartApplication.class, "cart", args);
  }
}
