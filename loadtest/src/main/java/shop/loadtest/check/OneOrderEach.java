package shop.loadtest.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Timesale;

/**
 * Each reservation has become one order: the one that it named.
 *
 * @param everySale whether an order of an unknown reservation belongs to no other sale
 */
record OneOrderEach(Timesale timesale, List<Order> orders, boolean everySale) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    Map<String, Order> of = new HashMap<>();
    for (Order order : orders) {
      if (order.reservation() != null) {
        judge(order, of.putIfAbsent(order.reservation(), order), findings);
      }
    }
    for (Reservation made : timesale.reservations()) {
      if (!of.containsKey(made.id())) {
        findings.violated("a reservation has no order", made);
      }
    }
    findings.figure("orders of reservations", of.size());
  }

  private void judge(Order order, @Nullable Order other, Findings findings) {
    Reservation made = timesale.reservation(String.valueOf(order.reservation()));
    if (other != null) {
      findings.violated("a reservation has two orders", other, order, made);
    } else if (made == null) {
      if (everySale) {
        findings.violated("an order comes from no reservation", order);
      }
    } else if (!agree(order, made)) {
      findings.violated("an order is not what was reserved", order, made);
    }
  }

  private static boolean agree(Order order, Reservation made) {
    return order.id().equals(made.orderId())
        && order.customer().equals(made.customer())
        && order.units() == made.quantity();
  }
}
