package shop.order.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks every way that an order can take, with every answer to every question, also none, and with
 * its customer, a merchandiser and the clock in between.
 */
class EveryPathTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant PAY_BY = NOW.plus(Duration.ofMinutes(2));
  private static final int MOST_STEPS_TO_REST = 5;

  /** What can happen to an order at any time, and what can be answered to its question. */
  private enum Happening {
    ASK,
    YES,
    NO,
    UNKNOWN,
    GIVEN_BACK,
    CUSTOMER_CANCELS,
    DEADLINE,
    PART_REFUND,
    FULL_REFUND
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noOrderEndsWhileANeighbourMayHoldSomethingForIt(boolean fromCart) {
    Set<String> seen = new HashSet<>();
    Set<OrderState> states = new HashSet<>();
    Deque<List<Happening>> toWalk = new ArrayDeque<>(List.of(List.of()));
    while (!toWalk.isEmpty()) {
      List<Happening> way = toWalk.removeFirst();
      Walk walk = new Walk(fromCart, way);
      walk.check();
      if (seen.add(walk.signature())) {
        states.add(walk.order.state());
        new Walk(fromCart, way).checkThatItComesToRest();
        for (Happening happening : Happening.values()) {
          List<Happening> longer = new ArrayList<>(way);
          longer.add(happening);
          toWalk.add(longer);
        }
      }
    }
    Set<OrderState> all = new HashSet<>(Set.of(OrderState.values()));
    if (!fromCart) {
      all.remove(OrderState.RESERVING);
    }
    assertThat(states).isEqualTo(all);
  }

  /** One way, and what neighbours may hold after it in the worst case. */
  private static final class Walk {

    private final List<Happening> way;
    private final Order order;
    private Instant now = NOW;
    private NextStep question = new NextStep.Nothing();
    private boolean mayHoldStock;
    private boolean mayHoldMoney;
    private long paidBack;
    private int requests;

    Walk(boolean fromCart, List<Happening> way) {
      this.way = way;
      OrderId id = new OrderId("order-1");
      this.order = new Order(fromCart ? SampleOrders.cart(id) : SampleOrders.wish(id), NOW, PAY_BY);
      way.forEach(this::happen);
    }

    private void happen(Happening happening) {
      switch (happening) {
        case ASK -> ask();
        case YES -> yes();
        case NO -> no();
        case UNKNOWN -> {
          order.purchase().delayed(now);
          order.refunding().delayed(now);
        }
        case GIVEN_BACK -> givenBack();
        case CUSTOMER_CANCELS ->
            order.purchase().cancel(CancellationReason.CANCELLED_BY_CUSTOMER, now);
        case DEADLINE -> now = PAY_BY;
        case PART_REFUND -> refund(10_000);
        case FULL_REFUND -> refund(order.left().amount());
      }
    }

    /** From here on a neighbour may have acted, whatever is heard of it. */
    private void ask() {
      question = order.next(now);
      mayHoldStock |= question instanceof NextStep.ReserveStock;
      mayHoldMoney |= question instanceof NextStep.Pay;
    }

    private void yes() {
      switch (question) {
        case NextStep.ReserveStock _ -> order.purchase().reserved(now);
        case NextStep.Pay _ -> order.purchase().captured(now, PAY_BY.plusSeconds(1));
        case NextStep.ReleaseStock _ -> {
          mayHoldStock = false;
          order.purchase().released(now);
          order.refunding().released(now);
        }
        case NextStep.PayBack refund -> {
          paidBack += order.refunds().pending().isPresent() ? refund.amount().amount() : 0;
          order.refunding().paid(refund.refundId(), now);
        }
        case NextStep.CancelPayment _, NextStep.Nothing _ -> {}
      }
      question = new NextStep.Nothing();
    }

    private void no() {
      switch (question) {
        case NextStep.ReserveStock _ -> order.purchase().outOfStock("stock-short", now);
        case NextStep.Pay _ -> {
          mayHoldMoney = false;
          order.purchase().declined("insufficient-funds", now);
        }
        case NextStep.CancelPayment _ -> {
          mayHoldMoney = false;
          order.purchase().settled(Settlement.NOTHING_CHARGED, now);
        }
        case NextStep.PayBack refund ->
            order.refunding().refused(refund.refundId(), "nothing-captured", now);
        case NextStep.ReleaseStock _, NextStep.Nothing _ -> {}
      }
      question = new NextStep.Nothing();
    }

    private void givenBack() {
      if (question instanceof NextStep.Pay || question instanceof NextStep.CancelPayment) {
        mayHoldMoney = false;
        order.purchase().settled(Settlement.VOIDED, now);
        question = new NextStep.Nothing();
      }
    }

    private void refund(long amount) {
      boolean paid = order.state() == OrderState.CONFIRMED || order.state() == OrderState.REFUNDING;
      if (paid && requests < 3 && amount > 0 && amount <= order.left().amount()) {
        String id = "refund-" + requests++;
        order
            .refunding()
            .request(new Refund(id, id, amount, false, RefundStatus.REQUESTED, now, null), now);
      }
    }

    void check() {
      long total = order.view().total().amount();
      assertThat(order.left().amount()).as("left after %s", way).isBetween(0L, total - paidBack);
      switch (order.state()) {
        case CANCELLED -> {
          assertThat(mayHoldStock).as("stock held after %s", way).isFalse();
          assertThat(mayHoldMoney).as("money held after %s", way).isFalse();
        }
        case CONFIRMED -> assertThat(paidBack).as("paid back after %s", way).isLessThan(total);
        case REFUNDED -> {
          assertThat(mayHoldStock).as("stock held after %s", way).isFalse();
          assertThat(paidBack).as("paid back after %s", way).isEqualTo(total);
        }
        case PLACED, RESERVING, PAYING, CANCELLING, REFUNDING -> {}
      }
      assertThat(order.cancellationReason() != null)
          .as("a reason after %s", way)
          .isEqualTo(
              order.state() == OrderState.CANCELLED || order.state() == OrderState.CANCELLING);
    }

    /** With neighbours that answer, every order comes to rest soon, wherever it stands. */
    void checkThatItComesToRest() {
      int steps = 0;
      for (ask(); !(question instanceof NextStep.Nothing); ask()) {
        assertThat(steps++).as("steps to rest after %s", way).isLessThan(MOST_STEPS_TO_REST);
        if (question instanceof NextStep.CancelPayment) {
          givenBack();
        } else {
          yes();
        }
        check();
      }
      assertThat(order.state().isAtRest()).as("at rest after %s", way).isTrue();
    }

    String signature() {
      return "%s %s %s %s %s %s %s %s"
          .formatted(
              order.state(),
              now,
              question.getClass().getSimpleName(),
              mayHoldStock,
              mayHoldMoney,
              order.left(),
              order.refunds().entries().stream().map(Refund::status).toList(),
              order.cancellationReason());
    }
  }
}
