package shop.order.saga;

import shop.order.order.NextStep;
import shop.order.order.OrderId;

/** Whoever keeps the regular stock. Both questions may be repeated: one order holds units once. */
public interface Stock {

  /** Asks that all units are held for the order, or none. */
  StockOutcome reserve(NextStep.ReserveStock wish);

  /** Asks that nothing is held for the order, now or later. */
  ReleaseOutcome release(OrderId order);
}
