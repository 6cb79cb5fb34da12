package shop.catalog.stock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.catalog.product.ProductId;

/** Takes in what was bought. */
@Component
public class ReceiveStock {

  private final Stock stock;

  ReceiveStock(Stock stock) {
    this.stock = stock;
  }

  /** Takes in the first delivery of a product, which may be empty. */
  @Transactional
  public void first(ProductId product, long units, String delivery) {
    stock.open(product);
    if (units > 0) {
      receive(product, units, delivery);
    }
  }

  /** Takes in a further delivery. */
  @Transactional
  public void receive(ProductId product, long units, String delivery) {
    switch (stock.change(product, StockChange.stocked(units), delivery)) {
      case StockOutcome.Moved() -> {}
      case StockOutcome.TooFew(long _) -> throw new IllegalArgumentException("Fewer than no units");
      case StockOutcome.Unknown() -> throw new IllegalArgumentException("No stock of " + product);
    }
  }
}
