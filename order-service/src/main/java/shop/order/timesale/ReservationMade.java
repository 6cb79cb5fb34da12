package shop.order.timesale;

import java.util.List;
import shop.order.order.Money;
import shop.order.order.NewOrder;
import shop.order.order.OrderId;

/** What we read of a reservation: the units are kept, the price is promised. */
record ReservationMade(
    String reservationId,
    String orderId,
    String productId,
    ProductName productName,
    String customerId,
    int quantity,
    Money unitPrice,
    String paymentMethod) {

  record ProductName(String ko, String en) {}

  NewOrder order() {
    return new NewOrder(
        new OrderId(orderId),
        customerId,
        reservationId,
        List.of(
            new NewOrder.Line(productId, productName.ko(), productName.en(), unitPrice, quantity)),
        paymentMethod);
  }
}
