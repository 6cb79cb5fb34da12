package shop.payment.payment;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.platform.testing.TestPostgres;

class SettlePaymentOnPostgresTest extends SettlePaymentBehaviour {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.properties(registry, "payment");
  }
}
