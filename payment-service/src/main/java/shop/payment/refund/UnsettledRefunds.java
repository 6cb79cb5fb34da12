package shop.payment.refund;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import shop.payment.ledger.OpenAmount;
import shop.payment.ledger.OpenAmounts;
import shop.payment.pursuit.Backlog;
import shop.payment.pursuit.Unsettled;

/** Refunds that were promised and not yet confirmed by the provider. */
@Component
class UnsettledRefunds implements Unsettled, OpenAmounts {

  private final Refunds refunds;
  private final MakeRefund makeRefund;

  UnsettledRefunds(Refunds refunds, MakeRefund makeRefund) {
    this.refunds = refunds;
    this.makeRefund = makeRefund;
  }

  @Override
  public String kind() {
    return "refund";
  }

  @Override
  public List<Runnable> due(Instant now, int most) {
    return refunds.due(now, Limit.of(most)).stream()
        .<Runnable>map(key -> () -> makeRefund.resume(key))
        .toList();
  }

  @Override
  public Backlog backlog() {
    return refunds.backlog();
  }

  @Override
  public List<OpenAmount> between(Instant from, Instant to) {
    return refunds.open(from, to);
  }
}
