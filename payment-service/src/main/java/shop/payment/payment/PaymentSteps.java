package shop.payment.payment;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.payment.OrderId;
import shop.payment.ledger.Ledger;
import shop.payment.pursuit.Pace;

/**
 * What happens between the calls to the provider: each method is one short transaction under the
 * payment's row lock.
 */
@Component
@Transactional
class PaymentSteps {

  private final Payments payments;
  private final Ledger ledger;
  private final Pace pace;
  private final Clock clock;
  private final PaymentCounters counters;

  PaymentSteps(Payments payments, Ledger ledger, Pace pace, Clock clock, PaymentCounters counters) {
    this.payments = payments;
    this.ledger = ledger;
    this.pace = pace;
    this.clock = clock;
    this.counters = counters;
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

  /** Takes up what is undecided, unless another one has just done so. */
  public Step resume(OrderId order) {
    return payments.lock(order.value()).orElseThrow().resume(clock.instant(), pace);
  }

  /** Keeps the answer and its entry in the ledger together, and hands out what comes next. */
  public Step record(Step.Ask asked, ProviderAnswer answer) {
    Payment payment = payments.lock(asked.call().orderId().value()).orElseThrow();
    PaymentStatus before = payment.standing().status();
    PaymentState state = payment.state();
    payment
        .settle(asked, answer, clock.instant(), pace)
        .ifPresent(moved -> ledger.book(payment.id(), moved.movement(), moved.money()));
    counters.count(before, payment.standing().status());
    // Without progress the same would be asked at once, again and again; only a look is followed
    // by something else.
    boolean goesOn = payment.state() != state || asked.call() instanceof ProviderCall.LookUp;
    return goesOn && !(answer instanceof ProviderAnswer.Unclear)
        ? next(payment)
        : new Step.Rest(payment.standing());
  }

  private Step next(Payment payment) {
    return payment.next(clock.instant(), pace);
  }
}
