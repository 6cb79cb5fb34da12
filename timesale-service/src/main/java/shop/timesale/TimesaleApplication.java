package shop.timesale;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import shop.platform.ShopService;

/** The part of the shop that scales out alone when a sale opens. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class TimesaleApplication {

  /** Starts one instance. */
  public static void main(String[] args) {
    ShopService.run(TimesaleApplication.class, "timesale", args);
  }
}
