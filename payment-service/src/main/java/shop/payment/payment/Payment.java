package shop.payment.payment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.payment.Money;
import shop.payment.OrderId;
import shop.payment.Total;
import shop.payment.pursuit.Pace;
import shop.payment.pursuit.Pursuit;

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
  @Embedded private Course course;
  @Embedded private Returns returns = Returns.NONE;
  @Embedded private Pursuit pursuit = Pursuit.NONE;
  private Instant requestedAt;

  @SuppressWarnings("UnusedVariable") // for those who look into the database
  private Instant changedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Payment() {} // for JPA

  private Payment(OrderId order, @Nullable Charge charge, Course course, Instant now) {
    this.orderId = order.value();
    this.charge = charge;
    this.course = course;
    this.requestedAt = now;
    this.changedAt = now;
  }

  static Payment requested(OrderId order, Charge charge, Instant now) {
    return new Payment(order, charge, Course.starting(PaymentState.AUTHORISING), now);
  }

  /** A cancellation that overtook its payment, which then must never be charged. */
  static Payment forestalled(OrderId order, Instant now) {
    return new Payment(order, null, Course.starting(PaymentState.VOIDED).cancel(), now);
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
    course = course.cancel();
  }

  /** The next thing to ask the provider for, claimed for the caller. */
  Step next(Instant now, Pace pace) {
    if (pursuit.isHeld(now)) {
      return new Step.Rest(standing());
    }
    if (charge != null) {
      course = course.proceed(returns.left(charge.money()) == 0);
      Optional<ProviderCall> call = course.call(id(), charge, returns);
      if (call.isPresent()) {
        return ask(call.get(), now, pace);
      }
    }
    pursuit = course.isWatched() ? pursuit : Pursuit.NONE;
    return new Step.Rest(standing());
  }

  /** The same for one who comes unasked: when it is due, and after a look at how it stands. */
  Step resume(Instant now, Pace pace) {
    if (!pursuit.isDue(now)) {
      return new Step.Rest(standing());
    }
    Step next = next(now, pace);
    return course.state().isWorthALook() ? ask(new ProviderCall.LookUp(id()), now, pace) : next;
  }

  private Step ask(ProviderCall call, Instant now, Pace pace) {
    pursuit = pursuit.claim(now, pace);
    return new Step.Ask(call, Objects.requireNonNull(pursuit.claimId()));
  }

  /** Takes in what the provider answered, and tells which money moved by it. */
  Optional<Moved> settle(Step.Ask asked, ProviderAnswer answer, Instant now, Pace pace) {
    if (!pursuit.isHeldBy(asked.claim())) {
      return Optional.empty();
    }
    PaymentState before = course.state();
    course = course.after(answer);
    changedAt = now;
    boolean progress = course.state() != before;
    pursuit = course.pursuit(progress ? Pursuit.NONE : pursuit, now, pace, requestedAt);
    return progress ? course.moved(charge(), returns) : Optional.empty();
  }

  PaymentState state() {
    return course.state();
  }

  Standing standing() {
    return Standing.of(id(), charge, course, returns);
  }

  /** Keeps a part of what was captured for a refund, if there is as much left. */
  Promise promise(Money money) {
    if (!course.state().isCharged()) {
      return new Promise.NothingCaptured();
    }
    long left = course.cancelled() ? 0 : returns.left(charge().money());
    String currency = charge().money().currency();
    if (money.amount() > left || !money.currency().equals(currency)) {
      return new Promise.Exceeds(new Total(left, currency));
    }
    returns = returns.promise(money.amount());
    return new Promise.Granted();
  }

  /** A refund that was promised has been made. */
  void give(Money money) {
    returns = returns.make(money.amount());
  }

  OrderId id() {
    return new OrderId(orderId);
  }

  /** Who pays how much; known as soon as anybody has asked for the payment. */
  Charge charge() {
    return Objects.requireNonNull(charge);
  }
}
