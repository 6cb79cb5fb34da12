package shop.catalog.product;

import java.util.Collection;
import org.springframework.stereotype.Component;

/** Puts categories and products on the shelves; the caller's transaction decides when. */
@Component
public class ListProducts {

  private final Categories categories;
  private final Products products;

  ListProducts(Categories categories, Products products) {
    this.categories = categories;
    this.products = products;
  }

  /** Whether there is nothing on the shelves yet. */
  public boolean nothingListed() {
    return products.count() == 0;
  }

  /** Opens a category; it is written at once, so a second one of the same id fails here. */
  public void open(CategoryId id, Text name, int position) {
    categories.saveAndFlush(new Category(id, name, position));
  }

  /** Lists products; they are written at once. */
  public void list(Collection<NewProduct> wares) {
    products.saveAllAndFlush(wares.stream().map(Product::new).toList());
  }
}
