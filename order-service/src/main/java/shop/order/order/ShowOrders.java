package shop.order.order;

import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows orders: to customers their own, to merchandisers any. */
@Component
@Transactional(readOnly = true)
class ShowOrders {

  private final Orders orders;

  ShowOrders(Orders orders) {
    this.orders = orders;
  }

  /** A customer's newest orders. */
  OrderPage newest(String customer, int size) {
    return OrderPage.of(orders.newest(customer, Limit.of(size + 1)), size);
  }

  /**
   * Those that follow one of them. New orders come before it, so that none is shown twice and none
   * is left out; empty if it is no order of this customer's.
   */
  Optional<OrderPage> after(String customer, OrderId last, int size) {
    return one(customer, last)
        .map(order ->
            orders.olderThan(customer, order.placedAt(), order.orderId(), Limit.of(size + 1)))
        .map(found -> OrderPage.of(found, size));
  }

  Optional<OrderView> one(String customer, OrderId id) {
    return orders.findByOrderIdAndTermsCustomerId(id.value(), customer).map(Order::view);
  }

  Optional<OrderView> any(OrderId id) {
    return orders.findByOrderId(id.value()).map(Order::view);
  }
}
