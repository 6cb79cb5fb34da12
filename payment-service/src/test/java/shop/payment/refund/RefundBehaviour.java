package shop.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.payment.Money;
import shop.payment.OrderId;
import shop.payment.Total;
import shop.payment.ledger.LedgerProof;
import shop.payment.payment.MovableClock;
import shop.payment.payment.PaidOrders;
import shop.payment.payment.ProviderAnswer;
import shop.payment.payment.ProviderCall;
import shop.payment.payment.StandInProvider;
import shop.payment.pursuit.Unsettled;

/** What holds for refunds, on every database. */
abstract class RefundBehaviour {

  @Autowired MakeRefund makeRefund;
  @Autowired UnsettledRefunds unsettledRefunds;
  @Autowired List<Unsettled> unsettled;
  @Autowired PaidOrders paid;
  @Autowired StandInProvider provider;
  @Autowired MovableClock clock;
  @Autowired LedgerProof ledger;
  @Autowired JdbcClient sql;

  final OrderId order = new OrderId(UUID.randomUUID().toString());

  @BeforeEach
  void pay() {
    provider.reset();
    assertThat(paid.pay(order, 10_000)).isEqualTo("captured");
  }

  @Test
  void givesBackInPartsUntilNothingIsLeft() {
    assertThat(refund("r-1", 4_000))
        .isEqualTo(standing("r-1", RefundStatus.REFUNDED, 4_000, 4_000));
    assertThat(paid.status(order)).isEqualTo("captured");
    assertThat(refund("r-2", 6_001)).isEqualTo(new RefundOutcome.Exceeds(won(6_000)));
    assertThat(refund("r-2", 6_000))
        .isEqualTo(standing("r-2", RefundStatus.REFUNDED, 6_000, 10_000));
    assertThat(paid.status(order)).isEqualTo("refunded");
    assertThat(refund("r-3", 1)).isEqualTo(new RefundOutcome.Exceeds(won(0)));
    assertThat(booked()).containsExactly("CAPTURE 10000 ", "REFUND 4000 r-1", "REFUND 6000 r-2");
    assertThat(ledger.isBalanced()).isTrue();
  }

  @Test
  void givesBackOnceForEachId() {
    RefundOutcome first = refund("r-1", 4_000);
    assertThat(refund("r-1", 4_000)).isEqualTo(first);
    assertThat(refund("r-1", 4_001)).isEqualTo(new RefundOutcome.Mismatch());
    assertThat(provider.refundedOf(order)).isEqualTo(4_000);
    assertThat(booked()).containsExactly("CAPTURE 10000 ", "REFUND 4000 r-1");
  }

  @Test
  void neverPromisesMoreThanWasCapturedWhenManyComeAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var callers =
          IntStream.range(0, 12)
              .mapToObj(i -> threads.submit(() -> refund("r-" + i, 3_000)))
              .toList();
      int made = 0;
      for (var caller : callers) {
        made += caller.get() instanceof RefundOutcome.Standing ? 1 : 0;
      }
      assertThat(made).isEqualTo(3);
    }
    assertThat(provider.refundedOf(order)).isEqualTo(9_000);
    assertThat(ledger.isBalanced()).isTrue();
  }

  @Test
  void givesBackOnceWhenManyComeWithTheSameId() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var callers =
          IntStream.range(0, 12)
              .mapToObj(_ -> threads.submit(() -> refund("r-1", 10_000)))
              .toList();
      for (var caller : callers) {
        assertThat(caller.get()).isInstanceOf(RefundOutcome.Standing.class);
      }
    }
    assertThat(refundsAsked()).hasSize(1);
    assertThat(booked()).containsExactly("CAPTURE 10000 ", "REFUND 10000 r-1");
  }

  @Test
  void asksAgainWithTheSameIdAfterAnUnclearAnswer() {
    provider.answers(call -> {
      provider.carryOut(call);
      return new ProviderAnswer.Unclear();
    });
    assertThat(refund("r-1", 4_000)).isEqualTo(standing("r-1", RefundStatus.UNDECIDED, 4_000, 0));
    assertThat(refund("r-2", 6_001))
        .as("promised")
        .isEqualTo(new RefundOutcome.Exceeds(won(6_000)));
    provider.answers(_ -> new ProviderAnswer.Done());
    assertThat(refund("r-1", 4_000))
        .isEqualTo(standing("r-1", RefundStatus.REFUNDED, 4_000, 4_000));
    assertThat(refundsAsked()).hasSize(2).containsOnly(call("r-1", 4_000));
    assertThat(booked()).containsExactly("CAPTURE 10000 ", "REFUND 4000 r-1");
  }

  @Test
  void isMadeUnaskedWhenItsTimeHasCome() {
    provider.answers(_ -> new ProviderAnswer.Declined("not-now"));
    refund("r-1", 4_000);
    assertThat(unsettledRefunds.backlog().count()).isOne();
    assertThat(unsettledRefunds.backlog().oldest()).isEqualTo(clock.instant());
    assertThat(unsettledRefunds.due(clock.instant(), 50)).as("not yet").isEmpty();
    provider.answers(_ -> new ProviderAnswer.Done());
    clock.pass(Duration.ofSeconds(2));
    unsettledRefunds.due(clock.instant(), 50).forEach(Runnable::run);
    assertThat(refund("r-1", 4_000))
        .isEqualTo(standing("r-1", RefundStatus.REFUNDED, 4_000, 4_000));
    assertThat(refundsAsked()).hasSize(2);
    assertThat(unsettledRefunds.backlog().count()).isZero();
  }

  @Test
  void isMadeByAnotherWhenTheFirstDied() {
    provider.answers(_ -> {
      throw new IllegalStateException("killed");
    });
    assertThatThrownBy(() -> refund("r-1", 4_000)).hasMessage("killed");
    provider.answers(_ -> new ProviderAnswer.Done());
    assertThat(refund("r-1", 4_000)).isEqualTo(standing("r-1", RefundStatus.UNDECIDED, 4_000, 0));
    clock.pass(Duration.ofSeconds(15));
    unsettledRefunds.due(clock.instant(), 50).forEach(Runnable::run);
    assertThat(booked()).containsExactly("CAPTURE 10000 ", "REFUND 4000 r-1");
  }

  @Test
  void leavesTheRestToACancellation() {
    refund("r-1", 4_000);
    assertThat(paid.cancel(order)).isEqualTo("refunded");
    assertThat(provider.refundedOf(order)).isEqualTo(10_000);
    assertThat(refund("r-1", 4_000))
        .isEqualTo(standing("r-1", RefundStatus.REFUNDED, 4_000, 10_000));
    assertThat(refund("r-2", 1)).isEqualTo(new RefundOutcome.Exceeds(won(0)));
    assertThat(booked()).containsExactly("CAPTURE 10000 ", "REFUND 4000 r-1", "REFUND 6000 ");
    assertThat(ledger.isBalanced()).isTrue();
  }

  @Test
  void letsACancellationWaitForARefundThatTakesAll() {
    provider.answers(_ -> new ProviderAnswer.Unclear());
    refund("r-1", 10_000);
    assertThat(paid.cancel(order)).isEqualTo("undecided");
    provider.answers(_ -> new ProviderAnswer.Done());
    refund("r-1", 10_000);
    assertThat(paid.cancel(order)).isEqualTo("refunded");
    assertThat(booked()).containsExactly("CAPTURE 10000 ", "REFUND 10000 r-1");
    assertThat(ledger.isBalanced()).isTrue();
  }

  @Test
  void givesNothingBackThatWasNotCaptured() {
    OrderId other = new OrderId(UUID.randomUUID().toString());
    RefundKey key = new RefundKey(other.value(), "r-1");
    assertThat(makeRefund.refund(key, new Money(1, "KRW")))
        .isEqualTo(new RefundOutcome.NothingCaptured());
    provider.answers(_ -> new ProviderAnswer.Declined("lost-card"));
    paid.pay(other, 100);
    assertThat(makeRefund.refund(key, new Money(1, "KRW")))
        .isEqualTo(new RefundOutcome.NothingCaptured());
  }

  @Test
  void givesNothingBackInAnotherCurrency() {
    assertThat(makeRefund.refund(new RefundKey(order.value(), "r-1"), new Money(1, "USD")))
        .isEqualTo(new RefundOutcome.Exceeds(won(10_000)));
  }

  @Test
  void cannotBePromisedBeyondThePaymentByAnyStatement() {
    assertThatThrownBy(() ->
            sql.sql("UPDATE payment SET promised = 10001 WHERE order_id = ?")
                .param(order.value())
                .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("payment_gives_back_what_it_took");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261121})
  void giveBackWhatTheBookSaysWhateverHappens(long seed) {
    Random random = new Random(seed);
    List<OrderId> orders =
        IntStream.range(0, 8).mapToObj(i -> new OrderId("back-%d-%d".formatted(seed, i))).toList();
    provider.answers(moody(random));
    for (int step = 0; step < 200; step++) {
      act(orders.get(random.nextInt(orders.size())), random);
      assertThat(ledger.isBalanced()).as("seed %d, step %d", seed, step).isTrue();
    }
    provider.answers(_ -> new ProviderAnswer.Done());
    clock.pass(Duration.ofMinutes(1));
    reconcile();
    assertThat(unsettled).allSatisfy(kind -> assertThat(kind.backlog().count()).isZero());
    assertThat(orders).allSatisfy(this::isAsTheProviderKnowsIt);
    assertThat(ledger.isBalanced()).isTrue();
  }

  private void act(OrderId id, Random random) {
    String refund = "r-" + random.nextInt(3);
    try {
      switch (random.nextInt(10)) {
        case 0 -> paid.cancel(id);
        case 1 -> clock.pass(Duration.ofSeconds(15));
        case 2 -> reconcile();
        case 3, 4, 5 ->
            makeRefund.refund(
                new RefundKey(id.value(), refund), new Money(1 + random.nextInt(3_000), "KRW"));
        default -> paid.pay(id, 5_000);
      }
    } catch (IllegalStateException killed) {
      assertThat(killed).hasMessage("killed");
    }
  }

  /** Mostly obedient; but loses an answer before or after the deed, or kills the caller. */
  private Function<ProviderCall, ProviderAnswer> moody(Random random) {
    return call -> {
      int mood = call instanceof ProviderCall.LookUp ? 9 : random.nextInt(10);
      if (mood == 0) {
        return new ProviderAnswer.Unclear();
      }
      if (mood < 3) {
        provider.carryOut(call);
      }
      if (mood == 1) {
        throw new IllegalStateException("killed");
      }
      return mood == 2 ? new ProviderAnswer.Unclear() : new ProviderAnswer.Done();
    };
  }

  private void reconcile() {
    unsettled.forEach(kind -> kind.due(clock.instant(), 1000).forEach(Runnable::run));
  }

  private void isAsTheProviderKnowsIt(OrderId id) {
    assertThat(bookedAs("CAPTURE", id)).isEqualTo(provider.capturedOf(id));
    assertThat(bookedAs("REFUND", id))
        .isEqualTo(provider.refundedOf(id))
        .isLessThanOrEqualTo(provider.capturedOf(id));
  }

  private long bookedAs(String movement, OrderId id) {
    return sql.sql("SELECT sum(amount) FROM ledger_entry WHERE movement = ? AND order_id = ?")
        .params(movement, id.value())
        .query((row, _) -> row.getLong(1))
        .single();
  }

  RefundOutcome refund(String id, long amount) {
    return makeRefund.refund(new RefundKey(order.value(), id), new Money(amount, "KRW"));
  }

  private RefundOutcome standing(String id, RefundStatus status, long amount, long total) {
    return new RefundOutcome.Standing(
        new RefundKey(order.value(), id), status, new Money(amount, "KRW"), won(total));
  }

  private static Total won(long amount) {
    return new Total(amount, "KRW");
  }

  private ProviderCall call(String id, long amount) {
    return new ProviderCall.NamedRefund(order, id, new Money(amount, "KRW"));
  }

  private List<ProviderCall> refundsAsked() {
    return provider.calls().stream().filter(ProviderCall.NamedRefund.class::isInstance).toList();
  }

  private List<String> booked() {
    return sql.sql(
            """
            SELECT movement || ' ' || amount || ' ' || refund_id FROM ledger_entry
            WHERE order_id = ? ORDER BY entry_id
            """)
        .param(order.value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
