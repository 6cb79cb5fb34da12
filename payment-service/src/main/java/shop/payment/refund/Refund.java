package shop.payment.refund;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.payment.Money;
import shop.payment.payment.ProviderAnswer;
import shop.payment.payment.ProviderCall;
import shop.payment.pursuit.Pace;
import shop.payment.pursuit.Pursuit;

/** A part of an order's payment that is given back; nothing but the provider's yes ends it. */
@Entity
class Refund {

  @EmbeddedId private RefundKey key;
  @Embedded private Money money;

  @Enumerated(EnumType.STRING)
  private RefundState state;

  @Embedded private Pursuit pursuit;

  @SuppressWarnings("UnusedVariable") // for those who look into the database, and for queries
  private Instant requestedAt;

  @SuppressWarnings("UnusedVariable")
  private Instant changedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Refund() {} // for JPA

  Refund(RefundKey key, Money money, Instant now) {
    this.key = key;
    this.money = money;
    this.state = RefundState.REFUNDING;
    this.pursuit = Pursuit.due(now);
    this.requestedAt = now;
    this.changedAt = now;
  }

  boolean isOf(Money asked) {
    return money.equals(asked);
  }

  /** Whether the provider is to be asked now, by this caller. */
  boolean isFree(Instant now) {
    return state == RefundState.REFUNDING && !pursuit.isHeld(now);
  }

  /** Whether it is to be taken up unasked. */
  boolean isDue(Instant now) {
    return state == RefundState.REFUNDING && pursuit.isDue(now);
  }

  /** What to ask the provider for, claimed for the caller: always the same. */
  RefundStep.Ask claim(Instant now, Pace pace) {
    Pursuit claimed = pursuit.claim(now, pace);
    pursuit = claimed;
    return new RefundStep.Ask(
        key,
        new ProviderCall.NamedRefund(key.order(), key.refundId(), money),
        Objects.requireNonNull(claimed.claimId()));
  }

  /** Takes in what the provider answered; tells whether the money moved by it. */
  boolean settle(String claim, ProviderAnswer answer, Instant now, Pace pace) {
    if (!pursuit.isHeldBy(claim)) {
      return false;
    }
    changedAt = now;
    if (answer instanceof ProviderAnswer.Done) {
      state = RefundState.REFUNDED;
      pursuit = Pursuit.NONE;
      return true;
    }
    pursuit = pursuit.retry(now, pace);
    return false;
  }

  RefundStatus status() {
    return switch (state) {
      case REFUNDING -> RefundStatus.UNDECIDED;
      case REFUNDED -> RefundStatus.REFUNDED;
    };
  }

  Money money() {
    return money;
  }

  RefundKey key() {
    return key;
  }
}
