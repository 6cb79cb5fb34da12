package shop.payment.payment;

import org.jspecify.annotations.Nullable;
import shop.payment.Money;
import shop.payment.OrderId;

/**
 * How a payment stands.
 *
 * @param money null if it was cancelled before anybody asked for it
 * @param refunded what was given back of it; null if nothing was
 * @param reason why it was declined
 */
record Standing(
    OrderId orderId,
    PaymentStatus status,
    @Nullable Money money,
    @Nullable Money refunded,
    @Nullable String reason)
    implements PaymentOutcome {

  static Standing of(OrderId order, @Nullable Charge charge, Course course, Returns returns) {
    if (charge == null) {
      return new Standing(order, PaymentStatus.DECLINED, null, null, "cancelled-before-payment");
    }
    Money money = charge.money();
    long back = returns.total(money, course.state());
    return new Standing(
        order,
        status(course, back == money.amount()),
        money,
        back == 0 ? null : new Money(back, money.currency()),
        course.reason());
  }

  /** Many refunds may give back everything; and a cancellation waits for those on their way. */
  private static PaymentStatus status(Course course, boolean allIsBack) {
    if (allIsBack) {
      return PaymentStatus.REFUNDED;
    }
    return course.state() == PaymentState.REFUNDED
        ? PaymentStatus.UNDECIDED
        : course.state().status(course.cancelled());
  }
}
