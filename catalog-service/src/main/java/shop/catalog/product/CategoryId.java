package shop.catalog.product;

import shop.catalog.Ids;

/** Names a category for good. */
public record CategoryId(String value) {

  public CategoryId {
    Ids.checked(value);
  }
}
