package shop.payment.payment;

import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import shop.payment.OrderId;

/**
 * Pays for an order or cancels its payment: asks the provider step by step until the payment is at
 * rest or the provider gives no clear answer. Asking again goes on where it stopped.
 */
@Component
class SettlePayment {

  private final PaymentSteps steps;
  private final PaymentProvider provider;

  SettlePayment(PaymentSteps steps, PaymentProvider provider) {
    this.steps = steps;
    this.provider = provider;
  }

  PaymentOutcome pay(OrderId order, Charge charge) {
    return settle(first(() -> steps.request(order, charge)));
  }

  PaymentOutcome cancel(OrderId order) {
    return settle(first(() -> steps.cancel(order)));
  }

  /** Goes on unasked with what was left undecided, or watches what was voided. */
  void resume(OrderId order) {
    settle(steps.resume(order));
  }

  private PaymentOutcome settle(Step step) {
    return switch (step) {
      case Step.Ask ask -> settle(steps.record(ask, provider.ask(ask.call())));
      case Step.Rest(Standing standing) -> standing;
      case Step.Refuse _ -> new PaymentOutcome.Mismatch();
    };
  }

  /** Of two callers who both see no payment one cannot insert it, and finds it when it repeats. */
  private static Step first(Supplier<Step> request) {
    try {
      return request.get();
    } catch (DataIntegrityViolationException theOtherCameFirst) {
      return request.get();
    }
  }
}
