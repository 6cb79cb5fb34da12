package shop.order.order;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the money of a confirmed order to go back; the saga brings it there. Who asks holds the
 * order against all others, so that refunds asked for together never exceed what was captured.
 */
@Component
class RefundOrder {

  private final Orders orders;
  private final UnfinishedOrders unfinished;
  private final OrderEvents events;
  private final Clock clock;

  RefundOrder(Orders orders, UnfinishedOrders unfinished, OrderEvents events, Clock clock) {
    this.orders = orders;
    this.unfinished = unfinished;
    this.events = events;
    this.clock = clock;
  }

  /** All that is left, for the customer of the order and within the stated time. */
  @Transactional
  public RefundOutcome forCustomer(OrderId id, String customer) {
    return orders.existsByOrderIdAndTermsCustomerId(id.value(), customer)
        ? alone(id, order -> whilePaid(order, this::forCustomer))
        : new RefundOutcome.Unknown();
  }

  /** What a merchandiser wishes, at any time. */
  @Transactional
  public RefundOutcome forMerchandiser(OrderId id, RefundWish wish) {
    return orders.existsByOrderId(id.value())
        ? alone(id, order -> forMerchandiser(order, wish))
        : new RefundOutcome.Unknown();
  }

  private RefundOutcome alone(OrderId id, Function<Order, RefundOutcome> decision) {
    // Before the order is read: nobody changes it between the reading and our answer.
    unfinished.recall(id);
    return decision.apply(orders.findByOrderId(id.value()).orElseThrow());
  }

  private static RefundOutcome whilePaid(Order order, Function<Order, RefundOutcome> decision) {
    return switch (order.state()) {
      case PLACED, RESERVING, PAYING, CANCELLING, CANCELLED ->
          new RefundOutcome.NotConfirmed(order.state());
      case CONFIRMED, REFUNDING, REFUNDED ->
          order.left().amount() == 0
              ? new RefundOutcome.NothingLeft(order.view())
              : decision.apply(order);
    };
  }

  private RefundOutcome forCustomer(Order order) {
    Instant until = order.refundUntil();
    return until != null && until.isBefore(clock.instant())
        ? new RefundOutcome.WindowOver(until)
        : request(order, null, order.left(), true);
  }

  private RefundOutcome forMerchandiser(Order order, RefundWish wish) {
    return order
        .refunds()
        .withKey(wish.key())
        .map(known -> again(order.view(), known, wish))
        .orElseGet(() -> whilePaid(order, paid -> first(paid, wish)));
  }

  private static RefundOutcome again(OrderView order, Refund known, RefundWish wish) {
    OrderView.Refund refund = order.refund(known.refundId());
    return wish.isOf(refund, known.whole())
        ? new RefundOutcome.Repeated(order, refund)
        : new RefundOutcome.KeyReused();
  }

  private RefundOutcome first(Order order, RefundWish wish) {
    Money left = order.left();
    Money amount = wish.amount() == null ? left : wish.amount();
    return amount.isWithin(left)
        ? request(order, wish.key(), amount, wish.amount() == null)
        : new RefundOutcome.MoreThanLeft(left);
  }

  private RefundOutcome request(Order order, @Nullable String key, Money amount, boolean whole) {
    if (order.refunds().areTooMany()) {
      return new RefundOutcome.TooManyParts(Refunds.MOST);
    }
    Instant now = Now.of(clock);
    String id = UUID.randomUUID().toString();
    order
        .refunding()
        .request(
            new Refund(id, key, amount.amount(), whole, RefundStatus.REQUESTED, now, null), now);
    events.announce(order);
    return new RefundOutcome.Requested(order.view(), order.view().refund(id));
  }
}
