package shop.order.order;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an order one step further, in the transaction of the caller, who keeps others from
 * changing the same order. Each method but the first answers where the order stands then.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdvanceOrder {

  private final Orders orders;
  private final OrderEvents events;
  private final Clock clock;

  AdvanceOrder(Orders orders, OrderEvents events, Clock clock) {
    this.orders = orders;
    this.events = events;
    this.clock = clock;
  }

  /** What to do now. */
  public NextStep next(OrderId id) {
    return change(id, Order::next);
  }

  /** The money is here. */
  public OrderState captured(OrderId id) {
    return enter(id, Order::captured);
  }

  /** Nothing was charged and nothing will be, for the reason of whoever declined. */
  public OrderState declined(OrderId id, String detail) {
    return enter(id, (order, now) -> order.declined(detail, now));
  }

  /** The end of the payment is not known yet. */
  public OrderState delayed(OrderId id) {
    return enter(id, Order::delayed);
  }

  /** It is certain that nothing stays charged. */
  public OrderState settled(OrderId id, Settlement settlement) {
    return enter(id, (order, now) -> order.settled(settlement, now));
  }

  private OrderState enter(OrderId id, BiConsumer<Order, Instant> change) {
    return change(
        id,
        (order, now) -> {
          change.accept(order, now);
          return order.state();
        });
  }

  private <T> T change(OrderId id, BiFunction<Order, Instant, T> change) {
    Order order = orders.findByOrderId(id.value()).orElseThrow();
    T result = change.apply(order, Now.of(clock));
    events.announce(order);
    return result;
  }
}
