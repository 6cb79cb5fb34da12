package shop.catalog.product;

/**
 * What a merchandiser may change of a product.
 *
 * @param price more than nothing
 * @param image one emoji for now
 */
public record ProductDetails(
    CategoryId category, Text name, Text description, Money price, String image) {

  public ProductDetails {
    if (price.amount() == 0) {
      throw new IllegalArgumentException("Nothing is sold for nothing: " + name.en());
    }
  }
}
