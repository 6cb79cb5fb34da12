package shop.catalog.price;

import io.swagger.v3.oas.annotations.media.Schema;
import shop.catalog.product.ListedProduct;
import shop.catalog.product.Money;
import shop.catalog.product.Text;

/**
 * What one unit costs now.
 *
 * @param version grows by one with each change of the product
 * @param withdrawn not sold any more
 * @param available whether at least one unit can be ordered
 */
@Schema(name = "Price")
record PriceView(
    @Schema(example = "earbuds-hush-pro") String productId,
    @Schema(example = "0") long version,
    Text name,
    Money price,
    boolean withdrawn,
    boolean available) {

  static PriceView of(ListedProduct product, long units) {
    return new PriceView(
        product.id().value(),
        product.version(),
        product.details().name(),
        product.details().price(),
        product.withdrawn(),
        units > 0 && !product.withdrawn());
  }
}
