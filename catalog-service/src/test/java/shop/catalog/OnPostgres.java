package shop.catalog;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;

/** The database that the shop runs on; all tests that are on it share one service. */
public interface OnPostgres {

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    TestPostgres.properties(registry, "catalog");
    TestTokens.properties(registry);
    registry.add("shop.demo", () -> "false");
    // A crowd on a busy machine waits for its turn: these tests ask who wins, not how fast.
    registry.add("spring.datasource.hikari.connection-timeout", () -> "60000");
  }
}
