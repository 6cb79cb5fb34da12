package shop.cart;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;

/** The database that the shop runs on; all tests that are on it share one service. */
public interface OnPostgres {

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    TestPostgres.properties(registry, "cart");
    TestTokens.properties(registry);
    RunningCarts.NEIGHBOURS.settings().forEach((name, value) -> registry.add(name, () -> value));
  }
}
