package shop.catalog;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.platform.testing.TestTokens;

/** The embedded database of a service alone; all tests that are on it share one service. */
public interface OnH2 {

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    TestTokens.properties(registry);
    registry.add("shop.demo", () -> "false");
    // A crowd on a busy machine waits for its turn: these tests ask who wins, not how fast.
    registry.add("spring.datasource.hikari.connection-timeout", () -> "60000");
  }
}
