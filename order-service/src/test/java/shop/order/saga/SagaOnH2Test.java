package shop.order.saga;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SagaOnH2Test extends SharedWorkBehaviour {

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry registry) {
    neighbours(registry);
  }
}
