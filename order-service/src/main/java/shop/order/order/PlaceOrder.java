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
  public PlaceOutcome place(NewOrder wish) {
    return orders
        .findByOrderId(wish.id().value())
        .map(order -> again(order, wish))
        .orElseGet(() -> first(wish));
  }

  private static PlaceOutcome again(Order order, NewOrder wish) {
    return order.isOf(wish) ? new PlaceOutcome.Repeated(order.view()) : new PlaceOutcome.Mismatch();
  }

  private PlaceOutcome first(NewOrder wish) {
    Instant now = Now.of(clock);
    Order order = orders.saveAndFlush(new Order(wish, now, now.plus(properties.paymentDeadline())));
    events.announce(order);
    unfinished.add(wish.id());
    return new PlaceOutcome.Placed(order.view());
  }
}
