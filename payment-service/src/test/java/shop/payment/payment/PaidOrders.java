package shop.payment.payment;

import org.springframework.boot.test.context.TestComponent;
import shop.payment.Money;
import shop.payment.OrderId;

/** Opens paying and cancelling to the tests of other packages. */
@TestComponent
public class PaidOrders {

  private final SettlePayment settlePayment;
  private final Payments payments;

  PaidOrders(SettlePayment settlePayment, Payments payments) {
    this.settlePayment = settlePayment;
    this.payments = payments;
  }

  public String pay(OrderId order, long won) {
    return status(
        settlePayment.pay(order, new Charge("minji", new Money(won, "KRW"), "tok_approve")));
  }

  public String cancel(OrderId order) {
    return status(settlePayment.cancel(order));
  }

  public String status(OrderId order) {
    return payments.findByOrderId(order.value()).orElseThrow().standing().status().wire();
  }

  private static String status(PaymentOutcome outcome) {
    return ((Standing) outcome).status().wire();
  }
}
