package shop.loadtest.mutant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import shop.loadtest.evidence.Database;
import shop.order.OrderApplication;
import shop.platform.testing.TestKafka;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;
import shop.timesale.TimesaleApplication;

/** A running service as its main method starts it, with more beans if a mutant needs them. */
record Instance(String name, ConfigurableApplicationContext context) implements AutoCloseable {

  /** How a service is started. */
  record Start(
      Class<?> application, String folder, Map<String, String> settings, List<Class<?>> more) {

    static Start timesale(Database database) {
      return new Start(TimesaleApplication.class, "timesale", Map.of(), List.of())
          .on(database)
          // A rehearsal would take longer than most rushes here.
          .with("shop.timesale.warmup.requests", "0")
          // Stands on this class path for order-service alone.
          .with(
              "spring.autoconfigure.exclude",
              "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
                  + "org.springframework.boot.data.jpa.autoconfigure"
                  + ".DataJpaRepositoriesAutoConfiguration");
    }

    static Start orders(Database database) {
      return new Start(OrderApplication.class, "order", Map.of(), List.of())
          .on(database)
          .with(
              "spring.cloud.discovery.client.simple.instances.payment-service[0].uri",
              Neighbours.ALL.address())
          .with("shop.order.saga.poll", "50ms");
    }

    private Start on(Database database) {
      return with("spring.datasource.url", database.url())
          .with("spring.datasource.username", database.user())
          .with("spring.datasource.password", database.password())
          .with("spring.datasource.hikari.maximum-pool-size", "8");
    }

    Start with(String name, String value) {
      Map<String, String> all = new LinkedHashMap<>(settings);
      all.put(name, value);
      return new Start(application, folder, all, more);
    }

    Start told() {
      return with("spring.kafka.bootstrap-servers", TestKafka.bootstrapServers());
    }

    /** With one more configuration. */
    Start with(Class<?> configuration) {
      List<Class<?>> all = new ArrayList<>(more);
      all.add(configuration);
      return new Start(application, folder, settings, all);
    }

    Instance run(String name) {
      Map<String, String> all = new LinkedHashMap<>(settings);
      all.put("server.port", "0");
      all.put("shop.security.token-uri", Neighbours.ALL.address() + "/token");
      all.put("shop.security.client-secret", "secret");
      TestTokens.properties((key, value) -> all.put(key, String.valueOf(value.get())));
      SpringApplication service = new SpringApplication(application);
      service.addPrimarySources(more);
      service.setDefaultProperties(
          Map.of("spring.config.location", "classpath:/%s/".formatted(folder)));
      return new Instance(
          name,
          service.run(
              all.entrySet().stream()
                  .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                  .toArray(String[]::new)));
    }
  }

  static Database database(String name) {
    TestPostgres.Database fresh = TestPostgres.database(name);
    return new Database(fresh.url(), fresh.user(), fresh.password());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
  }
}
