package shop.payment.ledger;

import org.springframework.boot.test.context.TestComponent;

/** Opens the proof of the ledger to the tests of other packages. */
@TestComponent
public class LedgerProof {

  private final ProveLedger proveLedger;

  LedgerProof(ProveLedger proveLedger) {
    this.proveLedger = proveLedger;
  }

  public boolean isBalanced() {
    LedgerReport report = proveLedger.report();
    return report.balanced() && report.sum() == 0;
  }
}
