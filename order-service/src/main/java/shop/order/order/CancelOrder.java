package shop.order.order;

import static shop.order.order.CancellationReason.CANCELLED_BY_CUSTOMER;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cancels an order for its customer while it is not confirmed; may be repeated. */
@Component
class CancelOrder {

  private final Orders orders;
  private final UnfinishedOrders unfinished;
  private final OrderEvents events;
  private final Clock clock;

  CancelOrder(Orders orders, UnfinishedOrders unfinished, OrderEvents events, Clock clock) {
    this.orders = orders;
    this.unfinished = unfinished;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public CancelOutcome cancel(OrderId id, String customer) {
    if (!orders.existsByOrderIdAndTermsCustomerId(id.value(), customer)) {
      return new CancelOutcome.Unknown();
    }
    // Before the order is read: nobody changes it between the reading and our answer.
    unfinished.wake(id);
    return orders.findByOrderId(id.value()).map(this::cancel).orElseGet(CancelOutcome.Unknown::new);
  }

  private CancelOutcome cancel(Order order) {
    order.purchase().cancel(CANCELLED_BY_CUSTOMER, Now.of(clock));
    events.announce(order);
    return switch (order.state()) {
      case PLACED, RESERVING, PAYING, CANCELLING -> new CancelOutcome.Accepted(order.view());
      case CONFIRMED, REFUNDING, REFUNDED -> new CancelOutcome.AlreadyConfirmed();
      case CANCELLED -> cancelled(order);
    };
  }

  private static CancelOutcome cancelled(Order order) {
    CancellationReason reason = order.cancellationReason();
    return reason == null || reason == CANCELLED_BY_CUSTOMER
        ? new CancelOutcome.Accepted(order.view())
        : new CancelOutcome.AlreadyCancelled(reason);
  }
}
