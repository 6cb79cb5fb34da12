package shop.order.order;

/** What is to be done for an order now. */
public sealed interface NextStep {

  /** Ask for its payment, by its id: the same answer comes however often it is asked for. */
  record Pay(OrderId order, String customerId, Money total, String paymentMethod)
      implements NextStep {}

  /** Ask for the cancellation of whatever was paid for it. */
  record CancelPayment(OrderId order) implements NextStep {}

  /** Nothing: it is final. */
  record Nothing() implements NextStep {}
}
