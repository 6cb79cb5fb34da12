package shop.cart.checkout;

import jakarta.persistence.Embeddable;
import shop.cart.cart.CartView;
import shop.cart.price.Money;

/**
 * One product in a checkout, at the price that the customer was shown.
 *
 * @param unitPrice in minor units of the checkout's currency
 */
@Embeddable
record CheckoutLine(String productId, String nameKo, String nameEn, long unitPrice, int quantity) {

  static CheckoutLine of(CartView.Item item) {
    return new CheckoutLine(
        item.productId().value(),
        item.name().ko(),
        item.name().en(),
        item.unitPrice().amount(),
        item.quantity());
  }

  Money unitPrice(String currency) {
    return new Money(unitPrice, currency);
  }
}
