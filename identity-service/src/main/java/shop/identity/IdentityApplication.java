package shop.identity;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import shop.platform.ShopService;

/** Lets people sign up and in, and tells the other services who they are. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    ShopService.run(IdentityApplication.class, "identity", args);
  }
}
