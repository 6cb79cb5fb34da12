package shop.loadtest.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Payment;
import shop.loadtest.evidence.Payments;

/** What the shop has of an order is what the order costs, less what was refunded; to the won. */
record MoneyAddsUp(List<Order> orders, Payments payments) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    Map<String, Payment> of = new HashMap<>();
    payments.payments().forEach(payment -> of.put(payment.order(), payment));
    long owed = 0;
    for (Order order : orders) {
      owed += order.owed();
      judge(order, of.remove(order.id()), findings);
    }
    of.values().stream()
        .filter(payment -> payment.kept() != 0)
        .forEach(payment -> findings.violated("money of no order", payment));
    findings.figure("owed for orders", owed);
    findings.figure("kept by the ledger", kept());
    ledger(findings);
  }

  private long kept() {
    return payments.payments().stream().mapToLong(Payment::kept).sum();
  }

  private static void judge(Order order, @Nullable Payment payment, Findings findings) {
    long kept = payment == null ? 0 : payment.kept();
    if (order.isFinal() && kept != order.owed()) {
      findings.violated(
          "of an order %d is kept instead of %d".formatted(kept, order.owed()), order, payment);
    }
  }

  private void ledger(Findings findings) {
    Map<String, Long> sums = new HashMap<>();
    payments
        .accounts()
        .forEach(account -> sums.merge(account.currency(), account.balance(), Long::sum));
    sums.forEach((currency, sum) -> {
      if (sum != 0) {
        findings.violated(
            "the ledger's sum in %s is %d".formatted(currency, sum), payments.accounts().toArray());
      }
    });
  }
}
