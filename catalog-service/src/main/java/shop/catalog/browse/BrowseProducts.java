package shop.catalog.browse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.catalog.product.Availability;
import shop.catalog.product.ProductId;

/** Shows products with the units that are free. */
@Component
@Transactional(readOnly = true)
class BrowseProducts {

  private final Shelves shelves;
  private final Availability availability;

  BrowseProducts(Shelves shelves, Availability availability) {
    this.shelves = shelves;
    this.availability = availability;
  }

  /** The page of this number; what is listed or withdrawn between two calls shifts the others. */
  ProductPage page(ProductQuery query, int page, int size) {
    var found = shelves.page(query, null, (long) page * size, size + 1);
    return show(query, found, page, size, shelves.count(query));
  }

  /**
   * The page after a place; whatever happens meanwhile, nothing shows twice and nothing is lost.
   */
  ProductPage after(ProductQuery query, SortBy.Place place, int size) {
    return show(query, shelves.page(query, place, 0, size + 1), null, size, null);
  }

  Optional<ProductView> one(ProductId id) {
    return shelves
        .one(id)
        .map(product -> product.show(availability.unitsOf(List.of(id)).getOrDefault(id, 0L)));
  }

  /** One product more than the page was read: it tells whether there is a next page. */
  private ProductPage show(
      ProductQuery query,
      List<ShelvedProduct> found,
      @Nullable Integer page,
      int size,
      @Nullable Long total) {
    var products = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? query.sort().cursor(products.getLast()).wire() : null;
    Map<ProductId, Long> free =
        availability.unitsOf(products.stream().map(ShelvedProduct::id).toList());
    return new ProductPage(
        products.stream()
            .map(product -> product.show(free.getOrDefault(product.id(), 0L)))
            .toList(),
        page,
        size,
        total,
        next);
  }
}
