package shop.order.saga;

import shop.order.order.NextStep;
import shop.order.order.OrderId;

/** Whoever moves the money. Both questions may be repeated: one order is charged at most once. */
public interface Payments {

  /** Asks for the order's payment. */
  PaymentOutcome pay(NextStep.Pay payment);

  /** Asks that nothing stays charged for the order, now or later. */
  PaymentOutcome cancel(OrderId order);
}
