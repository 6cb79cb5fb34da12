package shop.catalog.reservation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.catalog.product.ProductId;

/** Units wanted of each product, in the order in which all transactions lock their stock. */
record Lines(SortedMap<ProductId, Integer> units) {

  Lines {
    if (units.isEmpty()) {
      throw new IllegalArgumentException("Nothing is wanted");
    }
    if (units.values().stream().anyMatch(quantity -> quantity < 1)) {
      throw new IllegalArgumentException("At least one unit of each: " + units);
    }
    units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
  }
}
