package shop.catalog.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Shows products with the units that are free. */
@Component
class BrowseProducts {

  private final Products products;
  private final Availability availability;

  BrowseProducts(Products products, Availability availability) {
    this.products = products;
    this.availability = availability;
  }

  Page<ProductView> list(ProductQuery query) {
    Page<Product> page = products.findAll(query.matches(), query.pageable());
    Map<ProductId, Long> free = availability.unitsOf(page.map(Product::id).toList());
    return page.map(product -> show(product, free));
  }

  Optional<ProductView> one(ProductId id) {
    return products
        .findById(id.value())
        .map(product -> show(product, availability.unitsOf(List.of(id))));
  }

  private static ProductView show(Product product, Map<ProductId, Long> free) {
    return product.view(free.getOrDefault(product.id(), 0L));
  }
}
