package shop.order.saga;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.platform.testing.TestPostgres;

class SagaOnPostgresTest extends SharedWorkBehaviour {

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry registry) {
    TestPostgres.properties(registry, "order_saga");
    neighbours(registry);
  }
}
