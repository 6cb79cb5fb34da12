package shop.cart.order;

import java.util.List;
import shop.cart.checkout.OrderWish;

/** An order as order-service is asked for it. */
record OrderRequest(String customerId, List<OrderWish.Line> lines, String paymentMethod) {

  static OrderRequest of(OrderWish order) {
    return new OrderRequest(order.customerId(), order.lines(), order.paymentMethod());
  }
}
