package shop.payment.refund;

import org.springframework.stereotype.Component;
import shop.payment.Money;
import shop.payment.payment.PaymentProvider;

/**
 * Gives money back: promises it first, so that it cannot be promised twice, then asks the provider.
 * Without a clear answer the same is asked again, by the caller or by nobody's wish.
 */
@Component
class MakeRefund {

  private final RefundSteps steps;
  private final PaymentProvider provider;

  MakeRefund(RefundSteps steps, PaymentProvider provider) {
    this.steps = steps;
    this.provider = provider;
  }

  RefundOutcome refund(RefundKey key, Money money) {
    return settle(steps.request(key, money));
  }

  /** Goes on unasked with what was left undecided. */
  void resume(RefundKey key) {
    settle(steps.resume(key));
  }

  private RefundOutcome settle(RefundStep step) {
    return switch (step) {
      case RefundStep.Ask ask -> steps.record(ask, provider.ask(ask.call()));
      case RefundStep.Rest(RefundOutcome outcome) -> outcome;
    };
  }
}
