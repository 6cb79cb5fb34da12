package shop.payment.payment;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.payment.ledger.Receipts;

/** Tells the ledger what the payments say. */
@Component
class PaymentReceipts implements Receipts {

  private final Payments payments;

  PaymentReceipts(Payments payments) {
    this.payments = payments;
  }

  @Override
  public Map<String, Long> outstanding() {
    return payments.receipts().stream()
        .collect(Collectors.toMap(Receipt::currency, Receipt::amount));
  }
}
