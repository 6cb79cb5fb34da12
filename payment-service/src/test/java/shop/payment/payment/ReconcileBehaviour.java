package shop.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** What holds for payments that were left undecided, when nobody asks again, on every database. */
abstract class ReconcileBehaviour extends PaymentBehaviour {

  @Autowired UnsettledPayments unsettledPayments;
  @Autowired Payments payments;

  @Test
  void capturesWhatWasAuthorisedWithoutOurKnowledge() {
    loseAnswerOf(ProviderCall.Authorise.class);
    assertThat(pay()).isEqualTo(PaymentStatus.UNDECIDED);
    reconcile();
    assertThat(status()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(asked()).containsExactly("Authorise", "LookUp", "Capture");
  }

  @Test
  void asksAgainForWhatTheProviderNeverHeardOf() {
    failAt(ProviderCall.Authorise.class);
    pay();
    provider.answers(_ -> new ProviderAnswer.Done());
    reconcile();
    assertThat(status()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(asked()).containsExactly("Authorise", "LookUp", "Authorise", "Capture");
  }

  @Test
  void learnsThatItWasCapturedAlready() {
    loseAnswerOf(ProviderCall.Capture.class);
    pay();
    reconcile();
    assertThat(status()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(asked()).containsExactly("Authorise", "Capture", "LookUp");
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "RELEASED"})
  void endsWhatCannotBeChargedAnyMore(Finding finding) {
    failAt(ProviderCall.Authorise.class);
    pay();
    provider.answers(_ -> new ProviderAnswer.Found(finding));
    reconcile();
    assertThat(settlePayment.pay(order, charge))
        .isEqualTo(
            new Standing(order, PaymentStatus.DECLINED, charge.money(), null, "not-authorised"));
    assertThat(booked()).isEmpty();
  }

  @Test
  void learnsThatItWasVoidedAlready() {
    failAt(ProviderCall.Authorise.class);
    pay();
    loseAnswerOf(ProviderCall.Release.class);
    assertThat(cancel()).isEqualTo(PaymentStatus.UNDECIDED);
    reconcile();
    assertThat(status()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(asked()).containsExactly("Authorise", "Release", "LookUp");
  }

  @Test
  void refundsWhatCannotBeVoidedBecauseItWasCaptured() {
    failAt(ProviderCall.Authorise.class);
    pay();
    provider.captureLate(order, 12900);
    assertThat(cancel()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(provider.keepsMoneyOf(order)).isFalse();
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L, "REFUND", 1L));
  }

  @Test
  void refundsWhatWasCapturedAfterItsVoid() {
    failAt(ProviderCall.Authorise.class);
    pay();
    assertThat(cancel()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(booked()).isEmpty();
    provider.captureLate(order, 12900);
    reconcile();
    assertThat(status()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(provider.keepsMoneyOf(order)).isFalse();
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L, "REFUND", 1L));
  }

  @Test
  void voidsOnceMoreWhatWasAuthorisedAfterItsVoid() {
    failAt(ProviderCall.Authorise.class);
    pay();
    cancel();
    provider.answers(call ->
        call instanceof ProviderCall.LookUp
            ? new ProviderAnswer.Found(Finding.HELD)
            : new ProviderAnswer.Done());
    reconcile();
    assertThat(status()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(asked()).containsExactly("Authorise", "Release", "LookUp", "Release");
  }

  @Test
  void watchesAVoidForADayEverMoreSeldom() {
    failAt(ProviderCall.Authorise.class);
    pay();
    cancel();
    for (int hours = 0; hours < 48; hours++) {
      clock.pass(Duration.ofHours(1));
      settlePayment.resume(order);
    }
    assertThat(asked()).hasSizeBetween(8, 20).endsWith("LookUp");
    clock.pass(Duration.ofDays(30));
    assertThat(due()).doesNotContain(order.value());
  }

  @Test
  void refundsACancelledPaymentWhoseRefundWasLeftUndecided() {
    pay();
    failAt(ProviderCall.Refund.class);
    assertThat(cancel()).isEqualTo(PaymentStatus.UNDECIDED);
    provider.answers(_ -> new ProviderAnswer.Done());
    reconcile();
    assertThat(status()).isEqualTo(PaymentStatus.REFUNDED);
  }

  @Test
  void isAskedForByOneAtATime() throws Exception {
    provider.answers(_ -> new ProviderAnswer.Unclear());
    pay();
    clock.pass(Duration.ofSeconds(2));
    provider.answers(_ -> new ProviderAnswer.Done());
    int workers = 8;
    CountDownLatch allHere = new CountDownLatch(workers);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, workers)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    assertThat(due()).contains(order.value());
                    allHere.countDown();
                    allHere.await();
                    settlePayment.resume(order);
                    return true;
                  }))
              .toList();
      for (var one : all) {
        one.get();
      }
    }
    assertThat(asked()).containsExactly("Authorise", "LookUp", "Authorise", "Capture");
  }

  @Test
  void isLeftAloneWhileSomebodyIsAtWork() {
    provider.answers(_ -> new ProviderAnswer.Unclear());
    pay();
    clock.pass(Duration.ofSeconds(2));
    provider.answers(call -> {
      if (call instanceof ProviderCall.LookUp && asked(ProviderCall.LookUp.class) == 1) {
        assertThat(due()).doesNotContain(order.value());
        settlePayment.resume(order);
      }
      return new ProviderAnswer.Done();
    });
    settlePayment.resume(order);
    assertThat(asked()).containsExactly("Authorise", "LookUp", "Authorise", "Capture");
  }

  @Test
  void isAskedForEverMoreSeldomWhileTheProviderIsSilent() {
    provider.answers(_ -> new ProviderAnswer.Unclear());
    pay();
    for (int seconds = 0; seconds < 600; seconds++) {
      clock.pass(Duration.ofSeconds(1));
      settlePayment.resume(order);
    }
    // After 2, 4, 8, 16 and 32 seconds, then each minute.
    assertThat(asked()).hasSize(1 + 5 + 8);
    assertThat(status()).isEqualTo(PaymentStatus.UNDECIDED);
  }

  @Test
  void isCountedUntilItIsSettled() {
    long others = unsettledPayments.backlog().count();
    provider.answers(_ -> new ProviderAnswer.Unclear());
    pay();
    assertThat(unsettledPayments.backlog().count()).isEqualTo(others + 1);
    assertThat(unsettledPayments.backlog().oldest()).isBeforeOrEqualTo(clock.instant());
    provider.answers(_ -> new ProviderAnswer.Done());
    cancel();
    assertThat(unsettledPayments.backlog().count()).as("a void is settled").isEqualTo(others);
  }

  @ParameterizedTest
  @EnumSource(names = {"HELD", "UNKNOWN"})
  void asksOnceAtATimeWhenTheProviderOnlyTellsWhatWasKnown(Finding finding) {
    provider.answers(_ -> new ProviderAnswer.Unclear());
    pay();
    provider.answers(_ -> new ProviderAnswer.Found(finding));
    assertThat(cancel()).isEqualTo(PaymentStatus.UNDECIDED);
    assertThat(asked()).containsExactly("Authorise", "Release");
  }

  @Test
  void asksOnceAtATimeForARefundThatDoesNotFit() {
    pay();
    provider.answers(_ -> new ProviderAnswer.Found(Finding.CAPTURED));
    assertThat(cancel()).isEqualTo(PaymentStatus.UNDECIDED);
    assertThat(asked()).containsExactly("Authorise", "Capture", "Refund");
  }

  @Test
  void takesNoMoreInHandThanABatch() {
    provider.answers(_ -> new ProviderAnswer.Unclear());
    pay();
    clock.pass(Duration.ofSeconds(2));
    assertThat(unsettledPayments.due(clock.instant(), 1)).hasSize(1);
  }

  private void reconcile() {
    clock.pass(Duration.ofMinutes(1));
    unsettledPayments.due(clock.instant(), 1000).forEach(Runnable::run);
  }

  private void loseAnswerOf(Class<? extends ProviderCall> step) {
    provider.answers(call -> {
      if (!step.isInstance(call) || asked(step) > 1) {
        return new ProviderAnswer.Done();
      }
      provider.carryOut(call);
      return new ProviderAnswer.Unclear();
    });
  }

  private long asked(Class<? extends ProviderCall> step) {
    return provider.calls.stream().filter(step::isInstance).count();
  }

  private List<String> asked() {
    return provider.calls.stream()
        .filter(call -> call.orderId().equals(order))
        .map(call -> call.getClass().getSimpleName())
        .toList();
  }

  private List<String> due() {
    return payments.due(clock.instant(), Limit.of(1000));
  }

  private PaymentStatus status() {
    return payments.findByOrderId(order.value()).orElseThrow().standing().status();
  }
}
