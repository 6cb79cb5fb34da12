package shop.payment.refund;

import org.junit.jupiter.api.Nested;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.payment.ledger.LedgerProof;
import shop.payment.payment.PaidOrders;
import shop.payment.payment.StandIns;
import shop.platform.testing.TestPostgres;

/** Refunds on the database that a shop uses. */
@SpringBootTest(
    useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
    properties = "shop.payment.pursuit.every=1h")
@Import({StandIns.class, LedgerProof.class, PaidOrders.class})
class RefundsOnPostgresTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.properties(registry, "payment");
  }

  @Nested
  class All extends RefundBehaviour {}
}
