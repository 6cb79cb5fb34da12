package shop.order.order;

import java.util.List;

/** What is to be done for an order now. */
public sealed interface NextStep {

  /** Ask for its stock, by its id: a repetition holds nothing more. */
  record ReserveStock(OrderId order, List<Units> lines) implements NextStep {}

  /** Ask for its payment, by its id: the same answer comes however often it is asked for. */
  record Pay(OrderId order, String customerId, Money total, String paymentMethod)
      implements NextStep {}

  /** Ask for the cancellation of whatever was paid for it. */
  record CancelPayment(OrderId order) implements NextStep {}

  /** Ask that no stock is held for it, now or later. */
  record ReleaseStock(OrderId order) implements NextStep {}

  /** Ask for some of its money to go back, by the refund's id. */
  record PayBack(OrderId order, String refundId, Money amount) implements NextStep {}

  /** Nothing for now. */
  record Nothing() implements NextStep {}

  /** Units of one product. */
  record Units(String productId, int quantity) {}
}
