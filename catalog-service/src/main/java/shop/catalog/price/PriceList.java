package shop.catalog.price;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.catalog.product.Availability;
import shop.catalog.product.KnownProducts;
import shop.catalog.product.ListedProduct;
import shop.catalog.product.ProductId;

/** What products cost, and whether they can be had. */
@Component
class PriceList {

  private final KnownProducts products;
  private final Availability availability;

  PriceList(KnownProducts products, Availability availability) {
    this.products = products;
    this.availability = availability;
  }

  /** The prices of those products that there are, in the order asked for. */
  List<PriceView> of(List<ProductId> wanted) {
    List<ListedProduct> known = products.findAll(wanted);
    var free = availability.unitsOf(known.stream().map(ListedProduct::id).toList());
    return known.stream()
        .sorted(Comparator.comparingInt(product -> wanted.indexOf(product.id())))
        .map(product -> PriceView.of(product, free.getOrDefault(product.id(), 0L)))
        .toList();
  }
}
