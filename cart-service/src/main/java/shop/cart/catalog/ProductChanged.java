package shop.cart.catalog;

import shop.cart.price.Money;
import shop.cart.price.Price;
import shop.cart.price.ProductId;
import shop.cart.price.ProductName;

/** What we read of {@code product.changed.v1}. */
record ProductChanged(
    String productId, long version, ProductName name, Money price, boolean withdrawn) {

  Price told() {
    return Price.lastKnown(new ProductId(productId), version, name, price, withdrawn);
  }
}
