package shop.order.saga;

import shop.order.order.NextStep;
import shop.order.order.OrderId;

/** Whoever moves the money. All questions may be repeated: each moves money at most once. */
public interface Payments {

  /** Asks for the order's payment. */
  PaymentOutcome pay(NextStep.Pay payment);

  /** Asks that nothing stays charged for the order, now or later. */
  PaymentOutcome cancel(OrderId order);

  /** Asks that some of it goes back. */
  PayBackOutcome payBack(NextStep.PayBack refund);
}
