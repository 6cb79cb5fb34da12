package shop.order.order;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shop.order.OrderProperties;

/**
 * Brings an order one step further, in the transaction of the caller, who keeps others from
 * changing the same order.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdvanceOrder {

  private final Orders orders;
  private final OrderEvents events;
  private final OrderProperties properties;
  private final Clock clock;

  AdvanceOrder(Orders orders, OrderEvents events, OrderProperties properties, Clock clock) {
    this.orders = orders;
    this.events = events;
    this.properties = properties;
    this.clock = clock;
  }

  /** What to do now. */
  public NextStep next(OrderId id) {
    return change(id, Order::next);
  }

  /** All its units are held. */
  public void reserved(OrderId id) {
    bring(id, (order, now) -> order.purchase().reserved(now));
  }

  /** It can never be served, for this reason. */
  public void outOfStock(OrderId id, String detail) {
    bring(id, (order, now) -> order.purchase().outOfStock(detail, now));
  }

  /** It is certain that no stock is held for it. */
  public void released(OrderId id) {
    bring(
        id,
        (order, now) -> {
          order.purchase().released(now);
          order.refunding().released(now);
        });
  }

  /** The money is here. */
  public void captured(OrderId id) {
    bring(id, (order, now) -> order.purchase().captured(now, now.plus(properties.refundWindow())));
  }

  /** Nothing was charged and nothing will be, for the reason of whoever declined. */
  public void declined(OrderId id, String detail) {
    bring(id, (order, now) -> order.purchase().declined(detail, now));
  }

  /** It is certain that nothing stays charged. */
  public void settled(OrderId id, Settlement settlement) {
    bring(id, (order, now) -> order.purchase().settled(settlement, now));
  }

  /** The money of a refund went back. */
  public void paidBack(OrderId id, String refundId) {
    bring(id, (order, now) -> order.refunding().paid(refundId, now));
  }

  /** The money of a refund can never go back, for this reason. */
  public void refundRefused(OrderId id, String refundId, String detail) {
    bring(id, (order, now) -> order.refunding().refused(refundId, detail, now));
  }

  /** The answer to what was asked for is not known yet. */
  public void delayed(OrderId id) {
    bring(
        id,
        (order, now) -> {
          order.purchase().delayed(now);
          order.refunding().delayed(now);
        });
  }

  private void bring(OrderId id, BiConsumer<Order, Instant> change) {
    change(
        id,
        (order, now) -> {
          change.accept(order, now);
          return order;
        });
  }

  private <T> T change(OrderId id, BiFunction<Order, Instant, T> change) {
    Order order = orders.findByOrderId(id.value()).orElseThrow();
    T result = change.apply(order, Now.of(clock));
    events.announce(order);
    return result;
  }
}
