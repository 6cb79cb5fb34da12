package shop.payment.payment;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.payment.ledger.OpenAmount;
import shop.payment.ledger.OpenAmounts;
import shop.payment.ledger.Receipt;
import shop.payment.ledger.Receipts;

/** Tells the ledger what the payments say. */
@Component
class PaymentReceipts implements Receipts, OpenAmounts {

  private final Payments payments;

  PaymentReceipts(Payments payments) {
    this.payments = payments;
  }

  @Override
  public List<Receipt> all() {
    return payments.receipts();
  }

  @Override
  public List<OpenAmount> between(Instant from, Instant to) {
    return payments.open(from, to);
  }
}
