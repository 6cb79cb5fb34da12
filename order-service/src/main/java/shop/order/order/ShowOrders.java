package shop.order.order;

import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows customers their own orders. */
@Component
@Transactional(readOnly = true)
class ShowOrders {

  private static final Sort NEWEST_FIRST =
      Sort.by(Sort.Order.desc("terms.placedAt"), Sort.Order.desc("orderId"));

  private final Orders orders;

  ShowOrders(Orders orders) {
    this.orders = orders;
  }

  OrderPage page(String customer, int page, int size) {
    return OrderPage.of(
        orders.findByTermsCustomerId(customer, PageRequest.of(page, size, NEWEST_FIRST)));
  }

  Optional<OrderView> one(String customer, OrderId id) {
    return orders.findByOrderIdAndTermsCustomerId(id.value(), customer).map(Order::view);
  }
}
