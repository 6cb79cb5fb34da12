package shop.catalog.stock;

/** How the stock answers a change. */
public sealed interface StockOutcome {

  /** The units have moved. */
  record Moved() implements StockOutcome {}

  /** Fewer units are free than the change needs; nothing has moved. */
  record TooFew(long available) implements StockOutcome {}

  /** There is no stock of such a product. */
  record Unknown() implements StockOutcome {}
}
