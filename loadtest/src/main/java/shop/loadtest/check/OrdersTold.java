package shop.loadtest.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Timesale;
import shop.loadtest.evidence.Told;

/** The broker was told how the order of each reservation ended, and nothing else. */
final class OrdersTold implements Invariant {

  private final Timesale timesale;
  private final List<Order> orders;
  private final Set<String> confirmed = new HashSet<>();
  private final Set<String> cancelled = new HashSet<>();
  private final Set<String> paidBack = new HashSet<>();

  OrdersTold(Timesale timesale, List<Order> orders) {
    this.timesale = timesale;
    this.orders = orders;
  }

  @Override
  public void hear(Told event, Findings findings) {
    switch (event.topic()) {
      case Told.CONFIRMED -> confirmed.add(event.text("orderId"));
      case Told.CANCELLED -> cancelled.add(event.text("orderId"));
      case Told.REFUNDED -> {
        if (event.body().path("full").asBoolean(false)) {
          paidBack.add(event.text("orderId"));
        }
      }
      default -> {}
    }
  }

  @Override
  public void conclude(Findings findings) {
    for (Order order : orders) {
      if (order.reservation() != null
          && order.isFinal()
          && timesale.reservation(order.reservation()) != null
          && !isTold(order)) {
        findings.violated("the broker was told another end of an order, or none", order);
      }
    }
  }

  private boolean isTold(Order order) {
    boolean sold = confirmed.contains(order.id());
    boolean back = cancelled.contains(order.id());
    boolean refunded = paidBack.contains(order.id());
    return switch (order.state()) {
      case "CANCELLED" -> back && !sold && !refunded;
      case "REFUNDED" -> sold && !back && refunded;
      default -> sold && !back && !refunded;
    };
  }
}
