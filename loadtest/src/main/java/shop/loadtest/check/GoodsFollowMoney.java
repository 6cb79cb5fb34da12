package shop.loadtest.check;

import java.util.List;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Timesale;

/** Units are held exactly as long as their order is neither cancelled nor wholly refunded. */
record GoodsFollowMoney(Timesale timesale, List<Order> orders) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    for (Order order : orders) {
      Reservation made =
          order.reservation() == null ? null : timesale.reservation(order.reservation());
      if (made != null && order.isFinal() && order.sold() != made.held()) {
        findings.violated(
            order.sold()
                ? "units of a confirmed order were given back"
                : "units of an ended order are still held",
            order,
            made);
      }
    }
  }
}
