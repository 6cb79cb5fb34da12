package shop.catalog.administration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.catalog.product.KnownProducts;
import shop.catalog.product.ListProducts;
import shop.catalog.product.ListedProduct;
import shop.catalog.product.NewProduct;
import shop.catalog.product.ProductDetails;
import shop.catalog.product.ProductId;
import shop.catalog.stock.ReceiveStock;
import shop.catalog.stock.RepeatableCommand;

/** Lists a new product under an id that the caller chooses; of two at the same time, one wins. */
@Component
class CreateProduct {

  private final RepeatableCommand command;
  private final KnownProducts known;
  private final ListProducts shelves;
  private final ReceiveStock stock;
  private final Clock clock;

  CreateProduct(
      RepeatableCommand command,
      KnownProducts known,
      ListProducts shelves,
      ReceiveStock stock,
      Clock clock) {
    this.command = command;
    this.known = known;
    this.shelves = shelves;
    this.stock = stock;
    this.clock = clock;
  }

  CreateOutcome create(ProductId id, ProductDetails details) {
    return command.run(_ ->
        known
            .find(id)
            .<CreateOutcome>map(CreateOutcome.AlreadyThere::new)
            .orElseGet(() -> list(id, details)));
  }

  private CreateOutcome list(ProductId id, ProductDetails details) {
    if (!shelves.hasCategory(details.category())) {
      return new CreateOutcome.UnknownCategory();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ListedProduct listed = shelves.list(List.of(new NewProduct(id, details, now))).getFirst();
    stock.first(id, 0, "none");
    return new CreateOutcome.Created(listed);
  }
}
