package shop.catalog.product;

import java.util.Collection;
import java.util.Map;

/** What a shelf needs to know of the stock. */
public interface Availability {

  /** Free units by product; a product without stock is left out. */
  Map<ProductId, Long> unitsOf(Collection<ProductId> products);
}
