package shop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.order.order.AdvanceOrder;
import shop.order.order.CancelOutcome;
import shop.order.order.NextStep;
import shop.order.order.OrderId;
import shop.order.order.OrderState;
import shop.order.order.SampleOrders;
import shop.order.saga.PaymentOutcome.Captured;

/** Several hands at the same orders, some of which drop what they hold. */
abstract class SharedWorkBehaviour extends SagaBehaviour {

  private static final int RACES = 40;

  @Autowired AdvanceOrder advance;

  @Test
  void anOrderIsClaimedOnce() {
    workers.stop();
    place();
    assertThat(claims.take(100)).extracting(Claim::order).contains(order);
    assertThat(claims.take(100)).extracting(Claim::order).doesNotContain(order);
  }

  @Test
  void anotherTakesUpTheOrderOfAKilledWorker() {
    PAYMENT.pay(order, "payment-captured");
    workers.stop();
    place();
    Claim killed = claim();
    assertThat(turns.begin(killed)).isInstanceOf(NextStep.Pay.class);
    workers.start();
    clock.advance(properties.saga().lease());
    becomes(OrderState.CONFIRMED);
    assertThat(PAYMENT.payments(order)).hasSize(1);
  }

  @Test
  void whoLostTheLeaseChangesNothing() {
    PAYMENT.pay(order, "payment-undecided");
    PAYMENT.cancel(order, "cancellation-voided");
    workers.stop();
    place();
    Claim slow = claim();
    NextStep asked = turns.begin(slow);
    clock.advance(properties.saga().lease());
    Claim other = claim();
    assertThat(turns.begin(slow)).isEqualTo(new NextStep.Nothing());
    assertThat(turns.keep(slow, asked, new Captured(), (id, _) -> advance.captured(id)))
        .isEqualTo(new NextStep.Nothing());
    claims.later(slow, Duration.ofDays(1));
    claims.finish(slow);
    assertThat(state()).isEqualTo(OrderState.PAYING);
    assertThat(turns.begin(other)).isInstanceOf(NextStep.Pay.class);
  }

  @Test
  void aWorkerThatIsAliveKeepsItsLease() {
    workers.stop();
    place();
    Claim claim = claim();
    Duration most = properties.saga().lease().dividedBy(2).plusMillis(1);
    clock.advance(most);
    turns.begin(claim);
    clock.advance(most);
    assertThat(claims.take(100)).extracting(Claim::order).doesNotContain(order);
  }

  @Test
  void nothingIsClaimedBeforeItsTime() {
    workers.stop();
    place();
    Claim claim = claim();
    claims.later(claim, Duration.ofMinutes(1));
    assertThat(claims.take(100)).extracting(Claim::order).doesNotContain(order);
    clock.advance(Duration.ofMinutes(1));
    assertThat(claims.take(100))
        .extracting(Claim::order, Claim::attempts)
        .contains(tuple(order, 1));
  }

  @Test
  void aCustomersWishIsHeardBeforeTheNextAttemptIsDue() {
    workers.stop();
    PAYMENT.cancel(order, "cancellation-before-payment");
    place();
    Claim claim = claim();
    turns.begin(claim);
    claims.later(claim, Duration.ofDays(1));
    assertThat(desk.cancel(order)).isInstanceOf(CancelOutcome.Accepted.class);
    workers.start();
    becomes(OrderState.CANCELLED);
    assertThat(steps()).doesNotContain("payment-voided", "payment-refunded");
  }

  @Test
  void anOrderThatWasNeverChargedIsCancelledWithoutAQuestion() {
    workers.stop();
    place();
    assertThat(desk.cancel(order)).isInstanceOf(CancelOutcome.Accepted.class);
    assertThat(state()).isEqualTo(OrderState.CANCELLED);
    workers.start();
    assertThat(told()).containsExactly("order.cancelled.v1");
    assertThat(PAYMENT.payments(order)).isEmpty();
  }

  @Test
  void aRepeatedWishToCancelHearsTheSameAnswer() {
    workers.stop();
    place();
    CancelOutcome first = desk.cancel(order);
    assertThat(desk.cancel(order)).isEqualTo(first);
    assertThat(told()).containsExactly("order.cancelled.v1");
  }

  @Test
  void noOrderIsChargedAndCancelledWithoutARefund() throws Exception {
    List<OrderId> orders = Stream.generate(SampleOrders::freshId).limit(RACES).toList();
    Map<OrderId, CancelOutcome> answers = race(orders);
    await().until(() -> orders.stream().allMatch(id -> desk.state(id).isAtRest()));
    assertThat(answers).hasSize(RACES).allSatisfy(this::assertHonest);
  }

  private Map<OrderId, CancelOutcome> race(List<OrderId> orders) throws Exception {
    Map<OrderId, CancelOutcome> answers = new ConcurrentHashMap<>();
    try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (OrderId id : orders) {
        PAYMENT.pay(id, "payment-captured");
        PAYMENT.cancel(id, "cancellation-refunded");
        place.place(SampleOrders.wish(id));
        Future<?> customer = customers.submit(() -> answers.put(id, desk.cancel(id)));
        if (id.value().hashCode() % 2 == 0) {
          customer.get();
        }
      }
    }
    return answers;
  }

  private void assertHonest(OrderId id, CancelOutcome answer) {
    switch (answer) {
      case CancelOutcome.Accepted(_) -> {
        assertThat(desk.state(id)).isEqualTo(OrderState.CANCELLED);
        boolean mayBeCharged = desk.steps(id).contains("payment-requested");
        assertThat(PAYMENT.payments(id).isEmpty() || mayBeCharged).isTrue();
        assertThat(PAYMENT.cancellations(id).isEmpty()).isEqualTo(!mayBeCharged);
      }
      case CancelOutcome.AlreadyConfirmed() -> {
        assertThat(desk.state(id)).isEqualTo(OrderState.CONFIRMED);
        assertThat(PAYMENT.cancellations(id)).isEmpty();
      }
      case CancelOutcome.AlreadyCancelled(_), CancelOutcome.Unknown() ->
          throw new AssertionError(answer);
    }
  }
}
