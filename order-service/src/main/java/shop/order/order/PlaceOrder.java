package shop.order.order;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.order.OrderProperties;

/** Makes an order of a wish, once for each order id. */
@Component
public class PlaceOrder {

  private final Orders orders;
  private final UnfinishedOrders unfinished;
  private final OrderEvents events;
  private final OrderProperties properties;
  private final Clock clock;

  PlaceOrder(
      Orders orders,
      UnfinishedOrders unfinished,
      OrderEvents events,
      OrderProperties properties,
      Clock clock) {
    this.orders = orders;
    this.unfinished = unfinished;
    this.events = events;
    this.properties = properties;
    this.clock = clock;
  }

  /** Places the order, unless one of the same id exists. */
  @Transactional
  public void place(NewOrder wish) {
    if (orders.existsByOrderId(wish.id().value())) {
      return;
    }
    Instant now = Now.of(clock);
    Order order = new Order(wish, now, now.plus(properties.paymentDeadline()));
    events.announce(orders.saveAndFlush(order));
    unfinished.add(wish.id());
  }
}
