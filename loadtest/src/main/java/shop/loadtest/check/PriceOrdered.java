package shop.loadtest.check;

import java.util.List;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Timesale;

/** An order costs what its reservation said. */
record PriceOrdered(Timesale timesale, List<Order> orders) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    for (Order order : orders) {
      Reservation made =
          order.reservation() == null ? null : timesale.reservation(order.reservation());
      if (made != null
          && (order.amount() != made.total() || !order.currency().equals(made.currency()))) {
        findings.violated("an order costs something else than its reservation", order, made);
      }
    }
  }
}
