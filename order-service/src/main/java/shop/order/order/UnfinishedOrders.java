package shop.order.order;

/** Where orders wait until somebody has brought them to their end; within a transaction. */
public interface UnfinishedOrders {

  /** A new order waits, to be taken up at once. */
  void add(OrderId order);

  /**
   * Calls for an order again, to be taken up at once, and keeps everybody else from changing it
   * until the end of the transaction. Does nothing for an order that is final.
   */
  void wake(OrderId order);

  /**
   * The same for an order that exists, final or not: it waits again, and turns out to be done if
   * nothing is to be done.
   */
  void recall(OrderId order);
}
