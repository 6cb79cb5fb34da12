package shop.catalog.product;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every product there ever was, withdrawn ones too. */
@Component
@Transactional(readOnly = true)
public class KnownProducts {

  private final Products products;

  KnownProducts(Products products) {
    this.products = products;
  }

  /** A product as it stands. */
  public Optional<ListedProduct> find(ProductId id) {
    return products.findById(id.value()).map(Product::show);
  }

  /** Those of the ids that name a product, in any order. */
  public List<ListedProduct> findAll(Collection<ProductId> ids) {
    return products.findAllById(names(ids)).stream().map(Product::show).toList();
  }

  /** Those of the products that are not sold any more. */
  public Set<ProductId> withdrawnAmong(Collection<ProductId> ids) {
    return products.withdrawnAmong(names(ids)).stream()
        .map(ProductId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> names(Collection<ProductId> ids) {
    return ids.stream().map(ProductId::value).toList();
  }
}
