package shop.payment.refund;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.payment.Money;
import shop.payment.Total;
import shop.payment.ledger.Ledger;
import shop.payment.payment.CapturedMoney;
import shop.payment.payment.Promise;
import shop.payment.payment.ProviderAnswer;
import shop.payment.pursuit.Pace;

/**
 * What happens between the calls to the provider: each method is one short transaction under the
 * payment's row lock, so that two refunds of one order cannot promise the same money.
 */
@Component
@Transactional
class RefundSteps {

  private final Refunds refunds;
  private final CapturedMoney captured;
  private final Ledger ledger;
  private final Pace pace;
  private final Clock clock;

  RefundSteps(Refunds refunds, CapturedMoney captured, Ledger ledger, Pace pace, Clock clock) {
    this.refunds = refunds;
    this.captured = captured;
    this.ledger = ledger;
    this.pace = pace;
    this.clock = clock;
  }

  public RefundStep request(RefundKey key, Money money) {
    captured.lock(key.order());
    Optional<Refund> known = refunds.findByKey(key);
    if (known.isPresent()) {
      return known.get().isOf(money)
          ? next(known.get())
          : new RefundStep.Rest(new RefundOutcome.Mismatch());
    }
    return switch (captured.promise(key.order(), money)) {
      case Promise.Granted _ -> next(refunds.save(new Refund(key, money, clock.instant())));
      case Promise.Exceeds(Total left) -> new RefundStep.Rest(new RefundOutcome.Exceeds(left));
      case Promise.NothingCaptured _ -> new RefundStep.Rest(new RefundOutcome.NothingCaptured());
    };
  }

  /** Takes up what is undecided, unless another one has just done so. */
  public RefundStep resume(RefundKey key) {
    captured.lock(key.order());
    Refund refund = refunds.findByKey(key).orElseThrow();
    return refund.isDue(clock.instant()) ? next(refund) : rest(refund);
  }

  /** Keeps the answer and its entry in the ledger together. */
  public RefundOutcome record(RefundStep.Ask asked, ProviderAnswer answer) {
    RefundKey key = asked.key();
    captured.lock(key.order());
    Refund refund = refunds.findByKey(key).orElseThrow();
    if (refund.settle(asked.claim(), answer, clock.instant(), pace)) {
      captured.give(key.order(), refund.money());
      ledger.bookRefund(key.order(), key.refundId(), refund.money());
    }
    return standing(refund);
  }

  private RefundStep next(Refund refund) {
    Instant now = clock.instant();
    return refund.isFree(now) ? refund.claim(now, pace) : rest(refund);
  }

  private RefundStep rest(Refund refund) {
    return new RefundStep.Rest(standing(refund));
  }

  private RefundOutcome standing(Refund refund) {
    RefundKey key = refund.key();
    Total refunded = new Total(captured.refunded(key.order()), refund.money().currency());
    return new RefundOutcome.Standing(key, refund.status(), refund.money(), refunded);
  }
}
