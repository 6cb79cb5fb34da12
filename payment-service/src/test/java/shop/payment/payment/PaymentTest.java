package shop.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.payment.Money;
import shop.payment.OrderId;
import shop.payment.ledger.Movement;
import shop.payment.pursuit.Pace;
import shop.payment.pursuit.Paces;

class PaymentTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Pace PACE = Paces.pace();
  private static final OrderId ORDER = new OrderId("o-1");
  private static final Charge CHARGE = new Charge("minji", new Money(12900, "KRW"), "tok_approve");

  private final Payment payment = Payment.requested(ORDER, CHARGE, NOW);
  private final List<Movement> moved = new ArrayList<>();

  @Test
  void isAuthorisedThenCapturedThenRests() {
    assertThat(answer(new ProviderAnswer.Done()))
        .isEqualTo(new ProviderCall.Authorise(ORDER, CHARGE.money(), "tok_approve"));
    assertThat(answer(new ProviderAnswer.Done())).isEqualTo(new ProviderCall.Capture(ORDER));
    assertThat(resting()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(moved).containsExactly(Movement.CAPTURE);
  }

  @Test
  void restsWhenDeclinedAndTellsWhy() {
    answer(new ProviderAnswer.Declined("insufficient-funds"));
    assertThat(resting()).isEqualTo(PaymentStatus.DECLINED);
    assertThat(payment.standing().reason()).isEqualTo("insufficient-funds");
    assertThat(moved).isEmpty();
  }

  @Test
  void isAskedForAgainAfterAnUnclearAnswer() {
    ProviderCall first = answer(new ProviderAnswer.Unclear());
    assertThat(answer(new ProviderAnswer.Done())).isEqualTo(first);
    ProviderCall second = answer(new ProviderAnswer.Unclear());
    assertThat(answer(new ProviderAnswer.Done())).isEqualTo(second);
    assertThat(resting()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(moved).containsExactly(Movement.CAPTURE);
  }

  @Test
  void isVoidedWhenCancelledBeforeItsAuthorisationIsKnown() {
    answer(new ProviderAnswer.Unclear());
    payment.cancel();
    assertThat(answer(new ProviderAnswer.Done())).isEqualTo(new ProviderCall.Release(ORDER));
    assertThat(resting()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(moved).isEmpty();
  }

  @Test
  void isVoidedByTheOneWhoWasPayingWhenCancelledMeanwhile() {
    Step.Ask paying = ask();
    payment.cancel();
    assertThat(resting()).isEqualTo(PaymentStatus.UNDECIDED);
    payment.settle(paying, new ProviderAnswer.Done(), NOW, PACE);
    assertThat(answer(new ProviderAnswer.Done())).isEqualTo(new ProviderCall.Release(ORDER));
    assertThat(resting()).isEqualTo(PaymentStatus.VOIDED);
  }

  @Test
  void isRefundedWhenCancelledAfterTheCapture() {
    answer(new ProviderAnswer.Done());
    answer(new ProviderAnswer.Done());
    payment.cancel();
    assertThat(answer(new ProviderAnswer.Done()))
        .isEqualTo(new ProviderCall.Refund(ORDER, CHARGE.money()));
    assertThat(resting()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(moved).containsExactly(Movement.CAPTURE, Movement.REFUND);
  }

  @Test
  void learnsWhetherTheMoneyMovedBeforeACancellationGivesItBack() {
    answer(new ProviderAnswer.Done());
    answer(new ProviderAnswer.Unclear());
    payment.cancel();
    assertThat(answer(new ProviderAnswer.Done())).isEqualTo(new ProviderCall.Capture(ORDER));
    assertThat(answer(new ProviderAnswer.Done()))
        .isEqualTo(new ProviderCall.Refund(ORDER, CHARGE.money()));
    assertThat(resting()).isEqualTo(PaymentStatus.REFUNDED);
  }

  @Test
  void staysDeclinedWhenCancelled() {
    answer(new ProviderAnswer.Declined("lost-card"));
    payment.cancel();
    assertThat(resting()).isEqualTo(PaymentStatus.DECLINED);
  }

  @Test
  void keepsAskingForWhatIsOwedAlthoughTheProviderSaysNo() {
    payment.cancel();
    ProviderCall release = answer(new ProviderAnswer.Declined("too-late"));
    assertThat(payment.standing().status()).isEqualTo(PaymentStatus.UNDECIDED);
    assertThat(payment.standing().reason()).isNull();
    assertThat(ask().call()).isEqualTo(release);
  }

  @Test
  void givesNoStepToASecondCallerWhileTheFirstIsAtWork() {
    ask();
    assertThat(resting()).isEqualTo(PaymentStatus.UNDECIDED);
  }

  @Test
  void givesTheSameStepToTheNextCallerWhenTheFirstIsTakenForDead() {
    Step.Ask dead = ask();
    Step next = payment.next(NOW.plus(PACE.claim()), PACE);
    assertThat(next)
        .isInstanceOfSatisfying(
            Step.Ask.class, ask -> assertThat(ask.call()).isEqualTo(dead.call()));
  }

  @Test
  void dropsTheAnswerOfOneWhoLostTheClaim() {
    Step.Ask dead = ask();
    Step.Ask heir = (Step.Ask) payment.next(NOW.plus(PACE.claim()), PACE);
    payment.settle(dead, new ProviderAnswer.Declined("late"), NOW, PACE);
    assertThat(payment.standing().status()).isEqualTo(PaymentStatus.UNDECIDED);
    payment.settle(heir, new ProviderAnswer.Done(), NOW, PACE);
    assertThat(ask().call()).isEqualTo(new ProviderCall.Capture(ORDER));
  }

  @Test
  void knowsItsChargeAgain() {
    assertThat(payment.accepts(CHARGE)).isTrue();
    assertThat(payment.accepts(new Charge("minji", new Money(12901, "KRW"), "tok_approve")))
        .isFalse();
    assertThat(payment.accepts(new Charge("jisoo", CHARGE.money(), "tok_approve"))).isFalse();
    assertThat(payment.accepts(new Charge("minji", CHARGE.money(), "tok_slow"))).isFalse();
  }

  @Test
  void isNeverChargedWhenItsCancellationCameFirst() {
    Payment forestalled = Payment.forestalled(ORDER, NOW);
    assertThat(forestalled.standing())
        .isEqualTo(
            new Standing(ORDER, PaymentStatus.DECLINED, null, null, "cancelled-before-payment"));
    assertThat(forestalled.accepts(CHARGE)).isTrue();
    assertThat(forestalled.next(NOW, PACE))
        .isEqualTo(
            new Step.Rest(new Standing(ORDER, PaymentStatus.VOIDED, CHARGE.money(), null, null)));
    assertThat(forestalled.accepts(new Charge("jisoo", CHARGE.money(), "tok_slow"))).isFalse();
  }

  private Step.Ask ask() {
    return (Step.Ask) payment.next(NOW, PACE);
  }

  private ProviderCall answer(ProviderAnswer answer) {
    Step.Ask ask = ask();
    payment.settle(ask, answer, NOW, PACE).map(Moved::movement).ifPresent(moved::add);
    return ask.call();
  }

  private PaymentStatus resting() {
    assertThat(payment.next(NOW, PACE)).isInstanceOf(Step.Rest.class);
    return payment.standing().status();
  }
}
