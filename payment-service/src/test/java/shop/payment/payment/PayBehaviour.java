package shop.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.payment.Money;

/** What holds for paying, on every database. */
abstract class PayBehaviour extends PaymentBehaviour {

  @Test
  void chargesOnceHoweverOftenItIsAsked() {
    PaymentOutcome first = settlePayment.pay(order, charge);
    assertThat(first)
        .isEqualTo(new Standing(order, PaymentStatus.CAPTURED, charge.money(), null, null));
    assertThat(settlePayment.pay(order, charge)).isEqualTo(first);
    assertThat(provider.calls).hasSize(2);
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L));
  }

  @Test
  void chargesOnceWhenManyAskAtTheSameTime() throws Exception {
    int callers = 16;
    CountDownLatch allHere = new CountDownLatch(callers);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, callers)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    allHere.countDown();
                    allHere.await();
                    return status(settlePayment.pay(order, charge));
                  }))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get()).isIn(PaymentStatus.CAPTURED, PaymentStatus.UNDECIDED);
      }
    }
    assertThat(pay()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(provider.calls).hasSize(2).doesNotHaveDuplicates();
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L));
  }

  @Test
  void refusesAnotherAmountCustomerOrMethod() {
    pay();
    Money more = new Money(13000, "KRW");
    assertThat(settlePayment.pay(order, new Charge("minji", more, "tok_approve")))
        .isEqualTo(new PaymentOutcome.Mismatch());
    assertThat(settlePayment.pay(order, new Charge("jisoo", charge.money(), "tok_approve")))
        .isEqualTo(new PaymentOutcome.Mismatch());
    assertThat(settlePayment.pay(order, new Charge("minji", charge.money(), "tok_slow")))
        .isEqualTo(new PaymentOutcome.Mismatch());
    assertThat(provider.calls).hasSize(2);
  }

  @Test
  void finishesAPaymentWhoseCaptureFailed() {
    failAt(ProviderCall.Capture.class);
    assertThat(pay()).isEqualTo(PaymentStatus.UNDECIDED);
    provider.answers(_ -> new ProviderAnswer.Done());
    assertThat(pay()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(provider.calls)
        .extracting(Object::getClass)
        .isEqualTo(
            List.of(
                ProviderCall.Authorise.class,
                ProviderCall.Capture.class,
                ProviderCall.Capture.class));
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L));
  }

  @Test
  void finishesAPaymentWhosePayerDiedBetweenTheCallAndItsRecord() {
    AtomicBoolean dead = new AtomicBoolean();
    provider.answers(call -> {
      if (call instanceof ProviderCall.Capture && dead.compareAndSet(false, true)) {
        provider.carryOut(call);
        throw new IllegalStateException("killed");
      }
      return new ProviderAnswer.Done();
    });
    assertThatThrownBy(this::pay).hasMessage("killed");
    assertThat(pay()).as("the dead one's claim still holds").isEqualTo(PaymentStatus.UNDECIDED);
    clock.pass(Duration.ofSeconds(15));
    assertThat(pay()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(booked()).isEqualTo(Map.of("CAPTURE", 1L));
    assertThat(provider.keepsMoneyOf(order)).isTrue();
  }

  @Test
  void remembersADecline() {
    provider.answers(_ -> new ProviderAnswer.Declined("insufficient-funds"));
    Standing declined =
        new Standing(order, PaymentStatus.DECLINED, charge.money(), null, "insufficient-funds");
    assertThat(settlePayment.pay(order, charge)).isEqualTo(declined);
    assertThat(settlePayment.pay(order, charge)).isEqualTo(declined);
    assertThat(settlePayment.cancel(order)).isEqualTo(declined);
    assertThat(provider.calls).hasSize(1);
    assertThat(booked()).isEmpty();
  }
}
