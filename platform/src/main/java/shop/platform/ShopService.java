package shop.platform;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one service of the shop from the configuration in its own resource folder. */
public final class ShopService {

  private ShopService() {}

  /**
   * Runs a service whose {@code application.yaml} and migrations lie in {@code folder} of the class
   * path. A folder of its own for each service means that several of them could share one class
   * path without hiding each other's files.
   */
  public static ConfigurableApplicationContext run(
      Class<?> application, String folder, String... args) {
    return application(application, folder).run(args);
  }

  /** The same, not run yet: for those who run several services in one process. */
  public static SpringApplication application(Class<?> application, String folder) {
    SpringApplication service = new SpringApplication(application);
    service.setDefaultProperties(
        Map.of("spring.config.location", "classpath:/%s/".formatted(folder)));
    return service;
  }
}
