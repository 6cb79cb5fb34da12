package shop.payment.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.payment.OrderId;
import shop.payment.ledger.Movement;
import shop.payment.pursuit.Pace;
import shop.payment.pursuit.Pursuit;

/**
 * How far a payment has come and where it is to go.
 *
 * @param cancelled whether it is to be voided or refunded
 * @param reason why it was declined
 */
@Embeddable
record Course(
    @Enumerated(EnumType.STRING) @Column(name = "state") PaymentState state,
    @Column(name = "cancelled") boolean cancelled,
    @Column(name = "reason") @Nullable String reason) {

  static Course starting(PaymentState state) {
    return new Course(state, false, null);
  }

  Course cancel() {
    return new Course(state, true, reason);
  }

  /** On to the state in which the provider is asked; there is none if refunds took all. */
  Course proceed(boolean nothingLeft) {
    PaymentState next = state.pursue(cancelled);
    boolean given = next == PaymentState.REFUNDING && state != next && nothingLeft;
    return new Course(given ? PaymentState.REFUNDED : next, cancelled, reason);
  }

  Course after(ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.Done _ -> to(state.done(), null);
      case ProviderAnswer.Declined(String why) -> to(state.declined(), why);
      case ProviderAnswer.Found(Finding finding) -> to(state.found(finding), "not-authorised");
      case ProviderAnswer.Unclear _ -> this;
    };
  }

  private Course to(PaymentState next, @Nullable String why) {
    if (next == state) {
      return this;
    }
    return new Course(next, cancelled, next == PaymentState.DECLINED ? why : null);
  }

  /** When somebody is to take it up unasked, after an answer; a void is watched for a time. */
  Pursuit pursuit(Pursuit sofar, Instant now, Pace pace, Instant requestedAt) {
    return switch (state) {
      case AUTHORISING, AUTHORISED, CAPTURING, VOIDING, REFUNDING -> sofar.retry(now, pace);
      case CAPTURED -> cancelled ? sofar.retry(now, pace) : Pursuit.NONE;
      case VOIDED ->
          now.isBefore(requestedAt.plus(pace.watch())) ? sofar.watch(now, pace) : Pursuit.NONE;
      case REFUNDED, DECLINED -> Pursuit.NONE;
    };
  }

  /** Whether a late success may still be found. */
  boolean isWatched() {
    return state == PaymentState.VOIDED;
  }

  /** What to ask the provider for, if for anything. */
  Optional<ProviderCall> call(OrderId order, Charge charge, Returns returns) {
    return switch (state) {
      case AUTHORISING ->
          Optional.of(new ProviderCall.Authorise(order, charge.money(), charge.method()));
      case CAPTURING -> Optional.of(new ProviderCall.Capture(order));
      case VOIDING -> Optional.of(new ProviderCall.Release(order));
      case REFUNDING -> Optional.of(new ProviderCall.Refund(order, returns.rest(charge.money())));
      case AUTHORISED, CAPTURED, VOIDED, REFUNDED, DECLINED -> Optional.empty();
    };
  }

  /** Which money moved when this state was reached. */
  Optional<Moved> moved(Charge charge, Returns returns) {
    return switch (state) {
      case CAPTURED -> Optional.of(new Moved(Movement.CAPTURE, charge.money()));
      case REFUNDED -> Optional.of(new Moved(Movement.REFUND, returns.rest(charge.money())));
      case AUTHORISING, AUTHORISED, CAPTURING, VOIDING, VOIDED, REFUNDING, DECLINED ->
          Optional.empty();
    };
  }
}
