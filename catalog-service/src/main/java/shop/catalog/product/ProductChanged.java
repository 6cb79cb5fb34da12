package shop.catalog.product;

import java.time.Instant;

/** The event {@code product.changed.v1}: how a product stands now, for readers who keep a copy. */
record ProductChanged(
    String productId, long version, Text name, Money price, boolean withdrawn, Instant changedAt) {

  static final String TYPE = "product.changed.v1";

  static ProductChanged of(ListedProduct product) {
    return new ProductChanged(
        product.id().value(),
        product.version(),
        product.details().name(),
        product.details().price(),
        product.withdrawn(),
        product.changedAt());
  }
}
