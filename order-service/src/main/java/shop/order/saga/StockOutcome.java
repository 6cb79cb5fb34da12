package shop.order.saga;

/** What is known of an order's stock after the question to reserve it. */
public sealed interface StockOutcome extends Answer
    permits StockOutcome.Reserved, StockOutcome.OutOfStock, Unanswered {

  /** All units are held. */
  record Reserved() implements StockOutcome {}

  /** Some units cannot be had. */
  record OutOfStock(String why) implements StockOutcome {}
}
