package shop.payment.payment;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import shop.payment.OrderId;
import shop.payment.pursuit.Backlog;
import shop.payment.pursuit.Unsettled;

/** Authorisations, captures, voids and refunds of cancellations whose outcome is not known. */
@Component
class UnsettledPayments implements Unsettled {

  private final Payments payments;
  private final SettlePayment settlePayment;

  UnsettledPayments(Payments payments, SettlePayment settlePayment) {
    this.payments = payments;
    this.settlePayment = settlePayment;
  }

  @Override
  public String kind() {
    return "payment";
  }

  @Override
  public List<Runnable> due(Instant now, int most) {
    return payments.due(now, Limit.of(most)).stream()
        .<Runnable>map(order -> () -> settlePayment.resume(new OrderId(order)))
        .toList();
  }

  @Override
  public Backlog backlog() {
    return payments.backlog();
  }
}
