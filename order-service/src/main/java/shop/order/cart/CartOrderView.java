package shop.order.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import shop.order.order.Money;
import shop.order.order.OrderState;
import shop.order.order.OrderView;

/** What a cart learns of its order. */
@Schema(name = "PlacedOrder")
record CartOrderView(String orderId, OrderState status, Money total) {

  static CartOrderView of(OrderView order) {
    return new CartOrderView(order.orderId(), order.status(), order.total());
  }
}
