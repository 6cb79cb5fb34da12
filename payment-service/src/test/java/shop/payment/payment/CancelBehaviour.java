package shop.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for cancelling, in each state of a payment and on every database. */
abstract class CancelBehaviour extends PaymentBehaviour {

  @Test
  void refundsOnceWhatWasCaptured() {
    pay();
    assertThat(cancel()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(cancel()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(pay()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(provider.calls).hasSize(3);
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L, "REFUND", 1L));
  }

  @Test
  void voidsWhatIsNotKnownToBeAuthorised() {
    failAt(ProviderCall.Authorise.class);
    assertThat(pay()).isEqualTo(PaymentStatus.UNDECIDED);
    assertThat(cancel()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(pay()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(provider.calls).hasSize(2);
    assertThat(booked()).isEmpty();
  }

  @Test
  void staysUndecidedUntilTheVoidIsConfirmed() {
    provider.answers(_ -> new ProviderAnswer.Unclear());
    assertThat(pay()).isEqualTo(PaymentStatus.UNDECIDED);
    assertThat(cancel()).isEqualTo(PaymentStatus.UNDECIDED);
    assertThat(pay()).as("no further attempt to charge").isEqualTo(PaymentStatus.UNDECIDED);
    provider.answers(_ -> new ProviderAnswer.Done());
    assertThat(cancel()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(provider.calls.subList(1, 4)).containsOnly(new ProviderCall.Release(order));
  }

  @Test
  void refundsACaptureThatIsOnlyLearntOfByTheCancellation() {
    failAt(ProviderCall.Capture.class);
    pay();
    provider.answers(_ -> new ProviderAnswer.Done());
    assertThat(cancel()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L, "REFUND", 1L));
    assertThat(provider.isConfusedAbout(order)).isFalse();
  }

  @Test
  void voidsInsteadOfCapturingWhenCancelledDuringTheAuthorisation() {
    provider.answers(call -> {
      if (call instanceof ProviderCall.Authorise) {
        assertThat(cancel()).isEqualTo(PaymentStatus.UNDECIDED);
      }
      return new ProviderAnswer.Done();
    });
    assertThat(pay()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(provider.keepsMoneyOf(order)).isFalse();
    assertThat(booked()).isEmpty();
  }

  @Test
  void neverChargesWhatWasCancelledBeforeItWasAskedFor() {
    assertThat(settlePayment.cancel(order))
        .isEqualTo(
            new Standing(order, PaymentStatus.DECLINED, null, null, "cancelled-before-payment"));
    assertThat(pay()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(cancel()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(provider.calls).isEmpty();
  }

  @Test
  void keepsNoMoneyWhenPaymentAndCancellationRace() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var racers =
          IntStream.range(0, 16)
              .mapToObj(i -> threads.submit(i % 2 == 0 ? this::pay : this::cancel))
              .toList();
      for (var racer : racers) {
        racer.get();
      }
    }
    assertThat(cancel()).isIn(PaymentStatus.VOIDED, PaymentStatus.REFUNDED);
    assertThat(pay()).isIn(PaymentStatus.VOIDED, PaymentStatus.REFUNDED);
    assertThat(provider.keepsMoneyOf(order)).isFalse();
    assertThat(provider.isConfusedAbout(order)).isFalse();
    assertThat(provider.calls).doesNotHaveDuplicates();
  }

  @Test
  void finishesARefundWhoseAnswerWasLost() {
    pay();
    provider.answers(call -> {
      provider.carryOut(call);
      return new ProviderAnswer.Unclear();
    });
    assertThat(cancel()).isEqualTo(PaymentStatus.UNDECIDED);
    provider.answers(_ -> new ProviderAnswer.Done());
    assertThat(cancel()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L, "REFUND", 1L));
  }
}
