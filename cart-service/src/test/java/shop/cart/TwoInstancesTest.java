package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import shop.platform.ShopService;
import shop.platform.testing.InParallel;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;

/** Two instances on one database are one service. */
class TwoInstancesTest {

  private static final Neighbours NEIGHBOURS = new Neighbours();

  private final TestPostgres.Database database = TestPostgres.database("cart_instances");
  private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

  @BeforeEach
  void start() {
    instances.add(instance());
    instances.add(instance());
  }

  @AfterEach
  void stop() {
    instances.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void keepOneCartAndPlaceOneOrder() {
    List<String> products = IntStream.range(0, 10).mapToObj(i -> "thing-" + i).toList();
    products.forEach(product -> NEIGHBOURS.sell(product, 1_000));
    List<Callable<Heard>> changes = new ArrayList<>();
    for (int i = 0; i < products.size(); i++) {
      Caller caller = minji(i % 2);
      String product = products.get(i);
      changes.add(() -> caller.put(product, 2));
    }
    assertThat(InParallel.call(changes)).allSatisfy(heard -> heard.is(200));
    assertThat(minji(0).cart().lines()).hasSize(10).isEqualTo(minji(1).cart().lines());

    List<Callable<Heard>> wishes =
        IntStream.range(0, 8)
            .<Callable<Heard>>mapToObj(i -> () -> minji(i % 2).checkOut("k", 20_000))
            .toList();
    List<Heard> heard = InParallel.call(wishes);
    assertThat(heard.stream().map(answer -> answer.text("/orderId")).distinct()).hasSize(1);
    assertThat(heard.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(NEIGHBOURS.ordersOf("minji")).hasSize(1);
  }

  private Caller minji(int instance) {
    String port = instances.get(instance).getEnvironment().getRequiredProperty("local.server.port");
    return new Caller("http://localhost:" + port, TestTokens.customer("minji"), null);
  }

  private ConfigurableApplicationContext instance() {
    Map<String, String> settings = new HashMap<>(NEIGHBOURS.settings());
    TestTokens.properties((name, value) -> settings.put(name, String.valueOf(value.get())));
    settings.put("server.port", "0");
    settings.put("shop.replicated", "true");
    settings.put("spring.datasource.url", database.url());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
    return ShopService.run(
        CartApplication.class,
        "cart",
        settings.entrySet().stream()
            .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
            .toArray(String[]::new));
  }
}
