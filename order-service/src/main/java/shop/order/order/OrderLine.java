package shop.order.order;

import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * One product in an order, at the price that the customer was promised.
 *
 * @param unitPrice in minor units of the order's currency
 */
@Embeddable
record OrderLine(String productId, String nameKo, String nameEn, long unitPrice, int quantity) {

  static List<OrderLine> of(NewOrder wish) {
    return wish.lines().stream().map(OrderLine::of).toList();
  }

  private static OrderLine of(NewOrder.Line wish) {
    return new OrderLine(
        wish.productId(), wish.nameKo(), wish.nameEn(), wish.unitPrice().amount(), wish.quantity());
  }
}
