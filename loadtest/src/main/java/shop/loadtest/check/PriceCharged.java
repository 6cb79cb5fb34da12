package shop.loadtest.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Payment;
import shop.loadtest.evidence.Payments;

/** A payment is asked for, and captured, at what its order costs. */
record PriceCharged(List<Order> orders, Payments payments) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    Map<String, Order> of = new HashMap<>();
    orders.forEach(order -> of.put(order.id(), order));
    for (Payment payment : payments.payments()) {
      Order order = of.get(payment.order());
      if (order != null && !isOf(payment, order)) {
        findings.violated("a payment is not what its order costs", payment, order);
      }
    }
  }

  private static boolean isOf(Payment payment, Order order) {
    boolean nothingAsked = payment.amount() == null && payment.captured() == 0;
    return nothingAsked
        || (payment.amount() != null
            && payment.amount() == order.amount()
            && order.currency().equals(payment.currency())
            && (payment.captured() == 0 || payment.captured() == order.amount()));
  }
}
