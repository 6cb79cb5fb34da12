package shop.payment.payment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shop.payment.Money;
import shop.payment.OrderId;

/**
 * What was captured for each order and can be given back. Each method locks the order's payment
 * until the running transaction ends, so that refunds of one order wait for each other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CapturedMoney {

  private final Payments payments;

  CapturedMoney(Payments payments) {
    this.payments = payments;
  }

  /** Lets nobody else change what is left of this order's payment. */
  public void lock(OrderId order) {
    payments.lock(order.value());
  }

  /** Keeps an amount for a refund, if there is as much left. */
  public Promise promise(OrderId order, Money money) {
    return payments
        .lock(order.value())
        .map(payment -> payment.promise(money))
        .orElseGet(Promise.NothingCaptured::new);
  }

  /** A refund that was promised has been made. */
  public void give(OrderId order, Money money) {
    payments.lock(order.value()).orElseThrow().give(money);
  }

  /** What was given back of this order's payment so far, in minor units. */
  public long refunded(OrderId order) {
    return payments
        .findByOrderId(order.value())
        .map(payment -> payment.standing().refunded())
        .map(Money::amount)
        .orElse(0L);
  }
}
