package shop.monolith;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import shop.platform.testing.TestPostgres;

/** A shop of these tests: instances of the monolith in this JVM on six real databases. */
final class WholeMonolith {

  private final Map<String, String> variables = new HashMap<>();

  /** A shop with fresh databases, whose first instance will listen on {@code port}. */
  WholeMonolith(int port) {
    for (ShopModule module : ShopModule.ALL) {
      addDatabase(module.folder());
    }
    for (String client : List.of("ORDER", "CART", "TIMESALE")) {
      variables.put(client + "_SHOP_SECURITY_CLIENT_SECRET", client + "-secret");
      variables.put("SHOP_IDENTITY_CLIENTS_%s_SECRET".formatted(client), client + "-secret");
    }
    variables.put("SHOP_SECURITY_ISSUER", "http://localhost:" + port);
    variables.put("SHOP_SECURITY_JWK_SET_URI", "http://localhost:%d/oauth2/jwks".formatted(port));
    variables.put("SHOP_IDENTITY_KEY_SECRET", "a secret of these tests");
    variables.put("SHOP_PAYMENT_PROVIDER_URL", Sandbox.SERVER.baseUrl());
    variables.put("SHOP_TIMESALE_WARMUP_REQUESTS", "20");
    variables.put("SHOP_GATEWAY_RATE_CUSTOMER_BURST", "10000");
    // Whether it answers is asked here, not how soon on a machine that is busy with other tests.
    variables.put("SHOP_GATEWAY_ANSWER_TIMEOUT", "1m");
    variables.put("SERVER_ADDRESS", "localhost");
    List.of("SHOP_DEMO", "SHOP_REPLICATED", "SHOP_DEVELOPMENT")
        .forEach(name -> variables.put(name, "true"));
  }

  private void addDatabase(String name) {
    TestPostgres.Database database = TestPostgres.database(name + "_monolith");
    String prefix = name.toUpperCase(Locale.ROOT) + "_SPRING_DATASOURCE_";
    variables.put(prefix + "URL", database.url());
    variables.put(prefix + "USERNAME", database.user());
    variables.put(prefix + "PASSWORD", database.password());
    variables.put(prefix + "HIKARI_MAXIMUMPOOLSIZE", "5");
    variables.put(prefix + "HIKARI_LEAKDETECTIONTHRESHOLD", "3000");
  }

  /** The shop that all tests share; it ends with the JVM. */
  static Instance shared() {
    return Shared.INSTANCE;
  }

  /** The instance that was there before it; only one test may end it. */
  static Instance first() {
    return Shared.FIRST;
  }

  private static final class Shared {
    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static final WholeMonolith SHOP = new WholeMonolith(PORT);
    // As behind another gateway: every path leads straight to its module.
    private static final Instance FIRST =
        SHOP.start(TestSocketUtils.findAvailableTcpPort(), Map.of("SHOP_MONOLITH_DOOR", "false"));
    private static final Instance INSTANCE = SHOP.start(PORT, Map.of());
  }

  /** Starts one more instance. */
  Instance start(int port, Map<String, String> besides) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("SERVER_PORT", Integer.toString(port));
    all.putAll(besides);
    return new Instance(this, Monolith.run(all), new Door("http://localhost:" + port, null));
  }

  /** One process in earnest. */
  record Instance(WholeMonolith shop, ConfigurableApplicationContext context, Door door) {

    /** Where a module keeps what it knows. */
    TestPostgres.Database database(String module) {
      String prefix = module.toUpperCase(Locale.ROOT) + "_SPRING_DATASOURCE_";
      return new TestPostgres.Database(
          Objects.requireNonNull(shop.variables.get(prefix + "URL")),
          Objects.requireNonNull(shop.variables.get(prefix + "USERNAME")),
          Objects.requireNonNull(shop.variables.get(prefix + "PASSWORD")));
    }
  }

  /** The card sandbox, as devstack starts it. */
  private static final class Sandbox {
    private static final WireMockServer SERVER = start();

    private static WireMockServer start() {
      Path mappings = Path.of("..", "contracts", "http", "payment-provider");
      WireMockServer server =
          new WireMockServer(
              WireMockConfiguration.options()
                  .dynamicPort()
                  .globalTemplating(true)
                  .asynchronousResponseEnabled(true)
                  .usingFilesUnderDirectory(mappings.toString()));
      server.start();
      return server;
    }
  }
}
