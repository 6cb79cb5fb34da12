package shop.payment.refund;

import org.junit.jupiter.api.Nested;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import shop.payment.ledger.LedgerProof;
import shop.payment.payment.PaidOrders;
import shop.payment.payment.StandIns;

/** Refunds on the embedded database, as when the service runs alone. */
@SpringBootTest(
    useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
    properties = "shop.payment.pursuit.every=1h")
@Import({StandIns.class, LedgerProof.class, PaidOrders.class})
class RefundsOnH2Test {

  @Nested
  class All extends RefundBehaviour {}
}
