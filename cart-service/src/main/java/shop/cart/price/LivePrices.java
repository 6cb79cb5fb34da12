package shop.cart.price;

import java.util.List;

/** Asks whoever decides what products cost. */
public interface LivePrices {

  /** The prices of at most 50 products; those that do not exist are absent. */
  LiveOutcome ask(List<ProductId> products);
}
