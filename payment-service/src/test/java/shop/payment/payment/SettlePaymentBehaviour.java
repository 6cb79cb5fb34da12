package shop.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.payment.Money;
import shop.payment.OrderId;

/** What holds for payments on every database, with a provider that can be made to fail. */
@SpringBootTest(useMainMethod = SpringBootTest.UseMainMethod.ALWAYS)
@Import(StandIns.class)
abstract class SettlePaymentBehaviour {

  @Autowired SettlePayment settlePayment;
  @Autowired StandInProvider provider;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  final OrderId order = new OrderId(UUID.randomUUID().toString());
  final Charge charge = new Charge("minji", new Money(12900, "KRW"), "tok_approve");

  @BeforeEach
  void calmProvider() {
    provider.reset();
  }

  @Test
  void chargesOnceHoweverOftenItIsAsked() {
    PaymentOutcome first = settlePayment.pay(order, charge);
    assertThat(first).isEqualTo(new Standing(order, PaymentStatus.CAPTURED, charge.money(), null));
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
        new Standing(order, PaymentStatus.DECLINED, charge.money(), "insufficient-funds");
    assertThat(settlePayment.pay(order, charge)).isEqualTo(declined);
    assertThat(settlePayment.pay(order, charge)).isEqualTo(declined);
    assertThat(settlePayment.cancel(order)).isEqualTo(declined);
    assertThat(provider.calls).hasSize(1);
    assertThat(booked()).isEmpty();
  }

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
        .isEqualTo(new Standing(order, PaymentStatus.DECLINED, null, "cancelled-before-payment"));
    assertThat(pay()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(cancel()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(provider.calls).isEmpty();
  }

  PaymentStatus pay() {
    return status(settlePayment.pay(order, charge));
  }

  PaymentStatus cancel() {
    return status(settlePayment.cancel(order));
  }

  static PaymentStatus status(PaymentOutcome outcome) {
    return ((Standing) outcome).status();
  }

  private void failAt(Class<? extends ProviderCall> step) {
    provider.answers(
        call -> step.isInstance(call) ? new ProviderAnswer.Unclear() : new ProviderAnswer.Done());
  }

  private Map<Object, Object> booked() {
    var booked = new HashMap<Object, Object>();
    sql.sql("SELECT movement, count(*) AS n FROM ledger_entry WHERE order_id = ? GROUP BY movement")
        .param(order.value())
        .query((row, _) -> booked.put(row.getString("movement"), row.getLong("n")))
        .list();
    return booked;
  }
}
