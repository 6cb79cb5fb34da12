package shop.payment.payment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.payment.OrderId;
import shop.payment.ledger.Movement;

/**
 * The payment of one order.
 *
 * <p>It hands out one step at a time, under a claim: while a claim is live, no other caller gets a
 * step. An answer that comes back under a lost claim is dropped, because the claim's next holder
 * has asked the provider the same.
 */
@Entity
class Payment {

  @Id private String orderId;
  @Embedded private @Nullable Charge charge;

  @Enumerated(EnumType.STRING)
  private PaymentState state;

  private boolean cancelled;
  private @Nullable String reason;
  @Embedded private @Nullable Claim claim;

  @SuppressWarnings("UnusedVariable") // for those who look into the database
  private Instant requestedAt;

  @SuppressWarnings("UnusedVariable")
  private Instant changedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Payment() {} // for JPA

  private Payment(OrderId order, @Nullable Charge charge, PaymentState state, Instant now) {
    this.orderId = order.value();
    this.charge = charge;
    this.state = state;
    this.requestedAt = now;
    this.changedAt = now;
  }

  static Payment requested(OrderId order, Charge charge, Instant now) {
    return new Payment(order, charge, PaymentState.AUTHORISING, now);
  }

  /** A cancellation that overtook its payment, which then must never be charged. */
  static Payment forestalled(OrderId order, Instant now) {
    Payment payment = new Payment(order, null, PaymentState.VOIDED, now);
    payment.cancel();
    return payment;
  }

  /** Whether a request to pay is this payment; one that was forestalled learns whose it is. */
  boolean accepts(Charge asked) {
    if (charge == null) {
      charge = asked;
    }
    return charge.equals(asked);
  }

  /** From now on it is to be voided or refunded, also by the one who is paying at this moment. */
  void cancel() {
    cancelled = true;
  }

  /** The next thing to ask the provider for, claimed for the caller. */
  Step next(Instant now, Duration length) {
    if (claim != null && claim.isLive(now)) {
      return new Step.Rest(standing());
    }
    state = state.pursue(cancelled);
    return call()
        .<Step>map(call -> {
          Claim fresh = Claim.of(now, length);
          claim = fresh;
          return new Step.Ask(call, fresh.id());
        })
        .orElseGet(() -> new Step.Rest(standing()));
  }

  /** Takes in what the provider answered, and tells which money moved by it. */
  Optional<Movement> settle(Step.Ask asked, ProviderAnswer answer, Instant now) {
    if (claim == null || !claim.id().equals(asked.claim())) {
      return Optional.empty();
    }
    claim = null;
    changedAt = now;
    return switch (answer) {
      case ProviderAnswer.Done _ -> done();
      case ProviderAnswer.Declined(String why) -> declined(why);
      case ProviderAnswer.Unclear _ -> Optional.empty();
    };
  }

  private Optional<Movement> done() {
    state = state.done();
    return switch (state) {
      case CAPTURED -> Optional.of(Movement.CAPTURE);
      case REFUNDED -> Optional.of(Movement.REFUND);
      case AUTHORISING, AUTHORISED, CAPTURING, VOIDING, VOIDED, REFUNDING, DECLINED ->
          Optional.empty();
    };
  }

  private Optional<Movement> declined(String why) {
    state = state.declined();
    reason = state == PaymentState.DECLINED ? why : null;
    return Optional.empty();
  }

  private Optional<ProviderCall> call() {
    return switch (state) {
      case AUTHORISING ->
          Optional.of(new ProviderCall.Authorise(id(), charge().money(), charge().method()));
      case CAPTURING -> Optional.of(new ProviderCall.Capture(id()));
      case VOIDING -> Optional.of(new ProviderCall.Release(id()));
      case REFUNDING -> Optional.of(new ProviderCall.Refund(id(), charge().money()));
      case AUTHORISED, CAPTURED, VOIDED, REFUNDED, DECLINED -> Optional.empty();
    };
  }

  Standing standing() {
    return charge == null
        ? new Standing(id(), PaymentStatus.DECLINED, null, "cancelled-before-payment")
        : new Standing(id(), state.status(cancelled), charge.money(), reason);
  }

  OrderId id() {
    return new OrderId(orderId);
  }

  /** Who pays how much; known as soon as anybody has asked for the payment. */
  Charge charge() {
    return Objects.requireNonNull(charge);
  }
}
