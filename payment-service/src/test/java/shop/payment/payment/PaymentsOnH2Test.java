package shop.payment.payment;

import org.junit.jupiter.api.Nested;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import shop.payment.ledger.LedgerProof;

/** Payments on the embedded database, as when the service runs alone. */
@SpringBootTest(
    useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
    properties = "shop.payment.pursuit.every=1h")
@Import({StandIns.class, LedgerProof.class})
class PaymentsOnH2Test {

  @Nested
  class Pay extends PayBehaviour {}

  @Nested
  class Cancel extends CancelBehaviour {}

  @Nested
  class Ledger extends LedgerBehaviour {}

  @Nested
  class Reconcile extends ReconcileBehaviour {}
}
