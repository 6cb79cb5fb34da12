package shop.order.order;

import jakarta.persistence.Embeddable;

/**
 * One product in an order, at the price that the customer was promised.
 *
 * @param unitPrice in minor units of the order's currency
 */
@Embeddable
record OrderLine(String productId, String nameKo, String nameEn, long unitPrice, int quantity) {

  static OrderLine of(NewOrder.Line wish) {
    return new OrderLine(
        wish.productId(), wish.nameKo(), wish.nameEn(), wish.unitPrice().amount(), wish.quantity());
  }
}
