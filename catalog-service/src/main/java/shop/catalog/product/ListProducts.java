package shop.catalog.product;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.platform.events.Outbox;

/** Puts categories and products on the shelves; the caller's transaction decides when. */
@Component
public class ListProducts {

  private final Categories categories;
  private final Products products;
  private final Outbox outbox;
  private final Clock clock;

  ListProducts(Categories categories, Products products, Outbox outbox, Clock clock) {
    this.categories = categories;
    this.products = products;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whether there is nothing on the shelves yet. */
  public boolean nothingListed() {
    return products.count() == 0;
  }

  /** Opens a category; it is written at once, so a second one of the same id fails here. */
  public void open(CategoryId id, Text name, int position) {
    categories.saveAndFlush(new Category(id, name, position));
  }

  /** Whether there is such a category. */
  public boolean hasCategory(CategoryId id) {
    return categories.existsById(id.value());
  }

  /** Lists products; they are written at once, and everyone hears of them. */
  @Transactional
  public List<ListedProduct> list(Collection<NewProduct> wares) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    var listed =
        products.saveAllAndFlush(wares.stream().map(ware -> new Product(ware, now)).toList());
    return listed.stream().map(Product::show).map(this::told).toList();
  }

  private ListedProduct told(ListedProduct product) {
    outbox.append(ProductChanged.TYPE, product.id().value(), ProductChanged.of(product));
    return product;
  }
}
