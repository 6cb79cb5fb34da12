package shop.payment.payment;

import shop.payment.Money;
import shop.payment.OrderId;

/** Something that the provider is asked to do; asking again for the same changes nothing. */
public sealed interface ProviderCall {

  /** The order whose payment it is. */
  OrderId orderId();

  /** Hold the money. */
  record Authorise(OrderId orderId, Money money, String method) implements ProviderCall {}

  /** Take the money that is held. */
  record Capture(OrderId orderId) implements ProviderCall {}

  /** Let go of what is held, or will be when an earlier request arrives late. */
  record Release(OrderId orderId) implements ProviderCall {}

  /** Give the money back of an order that is cancelled: all that is left. */
  record Refund(OrderId orderId, Money money) implements ProviderCall {}

  /** Give money back, as often as there are refunds with names of their own. */
  record NamedRefund(OrderId orderId, String refundId, Money money) implements ProviderCall {}

  /** Tell how the authorisation stands. */
  record LookUp(OrderId orderId) implements ProviderCall {}
}
