package shop.identity;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import shop.platform.ShopService;
import shop.platform.testing.TestPostgres;

/** One instance of the service, on a free port. */
final class RunningIdentity implements AutoCloseable {

  static final String SECRET = "a secret for tests, long enough";
  static final String ORDER_SECRET = "order's own secret";
  static final String CART_SECRET = "cart's own secret";

  private final ConfigurableApplicationContext context;

  private RunningIdentity(List<String> settings) {
    List<String> all = new ArrayList<>(settings);
    all.add("--server.port=0");
    all.add("--shop.demo=true");
    all.add("--shop.identity.keys.published-before=3s");
    all.add("--shop.identity.clients.order.secret=" + ORDER_SECRET);
    all.add("--shop.identity.clients.cart.secret=" + CART_SECRET);
    context = ShopService.run(IdentityApplication.class, "identity", all.toArray(String[]::new));
  }

  static RunningIdentity on(TestPostgres.Database database, String... settings) {
    return start(database, SECRET, settings);
  }

  static RunningIdentity withKeySecret(String secret, TestPostgres.Database database) {
    return start(database, secret);
  }

  private static RunningIdentity start(
      TestPostgres.Database database, String secret, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--spring.datasource.url=" + database.url());
    all.add("--spring.datasource.username=" + database.user());
    all.add("--spring.datasource.password=" + database.password());
    all.add("--shop.identity.key-secret=" + secret);
    return new RunningIdentity(all);
  }

  static RunningIdentity alone() {
    return new RunningIdentity(List.of());
  }

  String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
  }
}
