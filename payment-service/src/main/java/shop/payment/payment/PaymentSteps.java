package shop.payment.payment;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.payment.OrderId;
import shop.payment.PaymentProperties;
import shop.payment.ledger.Ledger;

/**
 * What happens between the calls to the provider: each method is one short transaction under the
 * payment's row lock.
 */
@Component
@Transactional
class PaymentSteps {

  private final Payments payments;
  private final Ledger ledger;
  private final PaymentProperties properties;
  private final Clock clock;

  PaymentSteps(Payments payments, Ledger ledger, PaymentProperties properties, Clock clock) {
    this.payments = payments;
    this.ledger = ledger;
    this.properties = properties;
    this.clock = clock;
  }

  public Step request(OrderId order, Charge charge) {
    Payment payment =
        payments
            .lock(order.value())
            .orElseGet(() -> payments.save(Payment.requested(order, charge, clock.instant())));
    return payment.accepts(charge) ? next(payment) : new Step.Refuse();
  }

  public Step cancel(OrderId order) {
    Payment payment =
        payments
            .lock(order.value())
            .orElseGet(() -> payments.save(Payment.forestalled(order, clock.instant())));
    payment.cancel();
    return next(payment);
  }

  /** Keeps the answer and its entry in the ledger together, and hands out what comes next. */
  public Step record(Step.Ask asked, ProviderAnswer answer) {
    Payment payment = payments.lock(asked.call().orderId().value()).orElseThrow();
    Instant now = clock.instant();
    payment
        .settle(asked, answer, now)
        .ifPresent(movement -> ledger.book(payment.id(), movement, payment.charge().money()));
    return answer instanceof ProviderAnswer.Done
        ? next(payment)
        : new Step.Rest(payment.standing());
  }

  private Step next(Payment payment) {
    return payment.next(clock.instant(), properties.claim());
  }
}
