package shop.monolith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import shop.gateway.GatewayApplication;
import shop.platform.ShopService;

/**
 * The whole shop as one process. The gateway's context comes first and has the web server; it
 * starts the others and stops them.
 */
public final class Monolith {

  private static final String GATEWAY = "api-gateway";

  private Monolith() {}

  /** Starts the shop on the gateway's port. */
  public static void main(String[] arguments) {
    run(System.getenv(), arguments);
  }

  /** Starts it as {@code variables} say; returns when it is ready. */
  static ConfigurableApplicationContext run(Map<String, String> variables, String... arguments) {
    SpringApplication gateway = ShopService.application(GatewayApplication.class, "gateway");
    gateway.addPrimarySources(List.of(Assembly.class));
    gateway.setMainApplicationClass(Monolith.class);
    gateway.setResourceLoader(new DefaultResourceLoader(OwnClassPath.of(GATEWAY)));
    gateway.setEnvironment(OwnSettings.of("GATEWAY_", variables, settings()));
    gateway.addInitializers(context ->
        context.getBeanFactory().registerSingleton("variables", new Variables(variables)));
    return gateway.run(arguments);
  }

  private static Map<String, Object> settings() {
    Map<String, Object> fixed = new HashMap<>();
    fixed.put("spring.application.name", "monolith");
    fixed.put("management.endpoint.health.group.readiness.include", "readinessState,modules");
    // As payment-service wishes it: two who pay at once are expected, and answered.
    fixed.put("logging.level.org.hibernate.orm.jdbc.error", "off");
    // They look for what a module must not see, and say that they do not.
    fixed.put("logging.level.org.apache.catalina.loader.WebappLoader", "warn");
    fixed.put("logging.level.jakarta.persistence.spi", "error");
    for (ShopModule module : ShopModule.ALL) {
      fixed.put(
          "spring.cloud.discovery.client.simple.instances.%s[0].uri".formatted(module.name()),
          "http://" + module.name());
    }
    return fixed;
  }
}
