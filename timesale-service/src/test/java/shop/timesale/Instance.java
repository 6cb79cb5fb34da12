package shop.timesale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.platform.ShopService;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;

/** A running instance of the service, as its main method starts it, with a catalog stand-in. */
public final class Instance implements AutoCloseable {

  /** The catalog of all instances in this JVM. */
  public static final CatalogStandIn CATALOG = new CatalogStandIn();

  private static final AtomicInteger NAMES = new AtomicInteger();

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "server.port", "0",
          "shop.security.token-uri", CATALOG.address() + "/token",
          "shop.security.client-secret", "secret",
          "spring.cloud.discovery.client.simple.instances.catalog-service[0].uri",
              CATALOG.address(),
          "shop.timesale.stock.every", "50ms",
          "shop.timesale.stock.after-failure", "100ms",
          "shop.timesale.stock.after-refusal", "200ms",
          "resilience4j.circuitbreaker.instances.catalog-service.wait-duration-in-open-state",
              "200ms",
          "shop.timesale.warmup.requests", "0");

  private final ConfigurableApplicationContext context;

  private Instance(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Two instances on one PostgreSQL; they live as long as the JVM. */
  public static List<Instance> onPostgres() {
    return Postgres.INSTANCES;
  }

  /** The one instance on a private H2; it lives as long as the JVM. */
  public static List<Instance> onH2() {
    return H2.INSTANCES;
  }

  /** Starts one more instance, with settings like {@code name=value} of its own. */
  public static Instance start(String... more) {
    Map<String, Object> properties = new LinkedHashMap<>(DEFAULTS);
    TestTokens.properties((name, value) -> properties.put(name, String.valueOf(value.get())));
    for (String argument : more) {
      int at = argument.indexOf('=');
      properties.put(argument.substring(0, at), argument.substring(at + 1));
    }
    return new Instance(
        ShopService.run(
            TimesaleApplication.class,
            "timesale",
            properties.entrySet().stream()
                .map(property -> "--%s=%s".formatted(property.getKey(), property.getValue()))
                .toArray(String[]::new)));
  }

  /** The arguments that point an instance at a database. */
  public static String[] on(TestPostgres.Database database) {
    return new String[] {
      "spring.datasource.url=" + database.url(),
      "spring.datasource.username=" + database.user(),
      "spring.datasource.password=" + database.password()
    };
  }

  /** A name that no other test uses. */
  public static String name(String prefix) {
    return prefix + "-" + NAMES.incrementAndGet();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  public int count(String sql, Map<String, ?> parameters) {
    return jdbc().sql(sql).params(parameters).query(Integer.class).single();
  }

  public String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Postgres {
    private static final List<Instance> INSTANCES = start();

    private static List<Instance> start() {
      String[] database = on(TestPostgres.database("timesale"));
      return List.of(Instance.start(database), Instance.start(database));
    }
  }

  private static final class H2 {
    private static final Instance ONLY = Instance.start();
    private static final List<Instance> INSTANCES = List.of(ONLY, ONLY);
  }
}
