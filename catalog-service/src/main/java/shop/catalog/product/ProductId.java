package shop.catalog.product;

import shop.catalog.Ids;

/** Names a product for good. Ids have an order, in which rows are locked. */
public record ProductId(String value) implements Comparable<ProductId> {

  public ProductId {
    Ids.checked(value);
  }

  @Override
  public int compareTo(ProductId other) {
    return value.compareTo(other.value);
  }
}
