package shop.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.platform.testing.TestKafka;
import shop.platform.testing.TestPostgres;

/** An instance of some service that writes or reads events, in this JVM. */
final class Shop implements AutoCloseable {

  static {
    // The first reader of a group waits until the broker has made its own topic for offsets.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
  }

  private final ConfigurableApplicationContext context;

  private Shop(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Building service(String name) {
    return new Building(name);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Runs in a transaction of the service. */
  void inTransaction(Runnable work) {
    new TransactionTemplate(bean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> work.run());
  }

  void append(String type, String key, Object payload) {
    inTransaction(() -> bean(Outbox.class).append(type, key, payload));
  }

  long count(String table) {
    return JdbcClient.create(bean(DataSource.class))
        .sql("select count(*) from " + table)
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    context.close();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

  /** What the instance is like. */
  static final class Building {

    private final Map<String, Object> settings = new HashMap<>();
    private final List<Subscription<?>> subscriptions = new ArrayList<>();

    private Building(String name) {
      settings.put("spring.application.name", name);
      settings.put("spring.kafka.bootstrap-servers", "");
      settings.put("spring.flyway.enabled", false);
      settings.put("spring.data.jpa.repositories.enabled", false);
      settings.put(
          "spring.autoconfigure.exclude",
          "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration");
    }

    /** Uses JPA, and with it another kind of transaction manager. */
    Building withJpa() {
      return with("spring.autoconfigure.exclude", "");
    }

    Building with(String setting, Object value) {
      settings.put(setting, value);
      return this;
    }

    Building publishing(String... types) {
      return with("shop.events.publishes", String.join(",", types));
    }

    <E> Building reading(String type, Class<E> payload, Consumer<E> handler) {
      subscriptions.add(new Subscription<>(type, payload, handler));
      return this;
    }

    Building on(TestPostgres.Database database) {
      with("spring.datasource.username", database.user());
      with("spring.datasource.password", database.password());
      return with("spring.datasource.url", database.url());
    }

    Building onH2(String name) {
      return with(
          "spring.datasource.url",
          "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
              .formatted(name));
    }

    Building broker() {
      return broker(TestKafka.bootstrapServers());
    }

    Building broker(String address) {
      return with("spring.kafka.bootstrap-servers", address);
    }

    Shop start() {
      return new Shop(
          new SpringApplicationBuilder(Application.class)
              .web(WebApplicationType.NONE)
              .initializers(context -> register((GenericApplicationContext) context))
              .run(arguments()));
    }

    /** They win over system properties, which the embedded broker sets for the whole JVM. */
    private String[] arguments() {
      return settings.entrySet().stream()
          .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
          .toArray(String[]::new);
    }

    private void register(GenericApplicationContext context) {
      for (Subscription<?> subscription : subscriptions) {
        context.registerBean(subscription.type(), Subscription.class, () -> subscription);
      }
    }
  }
}
