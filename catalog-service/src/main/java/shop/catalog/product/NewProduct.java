package shop.catalog.product;

import java.time.Instant;

/**
 * A product that is about to be listed.
 *
 * @param price more than nothing
 * @param image one emoji for now
 */
public record NewProduct(
    ProductId id,
    CategoryId category,
    Text name,
    Text description,
    Money price,
    String image,
    Instant listedAt) {

  public NewProduct {
    if (price.amount() == 0) {
      throw new IllegalArgumentException("Nothing is sold for nothing: " + id);
    }
  }
}
