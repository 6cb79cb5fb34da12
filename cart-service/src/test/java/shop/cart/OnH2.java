package shop.cart;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.platform.testing.TestTokens;

/** The embedded database of a service alone; all tests that are on it share one service. */
public interface OnH2 {

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    TestTokens.properties(registry);
    RunningCarts.NEIGHBOURS.settings().forEach((name, value) -> registry.add(name, () -> value));
  }
}
