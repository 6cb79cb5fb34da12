package shop.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static shop.order.order.CancellationReason.CANCELLED_BY_CUSTOMER;
import static shop.order.order.CancellationReason.PAYMENT_DECLINED;
import static shop.order.order.CancellationReason.PAYMENT_EXPIRED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant PAY_BY = NOW.plus(Duration.ofMinutes(2));

  private static final Instant REFUND_UNTIL = NOW.plus(Duration.ofDays(14));

  private final OrderId id = SampleOrders.freshId();
  private final Order order = new Order(SampleOrders.wish(id), NOW, PAY_BY);

  @Test
  void isPaidForAtThePriceOfTheReservation() {
    assertThat(order.next(NOW))
        .isEqualTo(new NextStep.Pay(id, "minji", new Money(25_800, "KRW"), "tok_approve"));
  }

  @Test
  void remembersThatPaymentIsAskedForBeforeItIs() {
    order.next(NOW);
    assertThat(order.state()).isEqualTo(OrderState.PAYING);
    assertThat(steps(order)).containsExactly("placed", "payment-requested");
  }

  @Test
  void asksTheSameQuestionAgain() {
    assertThat(order.next(NOW)).isEqualTo(order.next(NOW.plusSeconds(1)));
    assertThat(steps(order)).containsExactly("placed", "payment-requested");
  }

  @Test
  void isConfirmedWhenTheMoneyIsHere() {
    Order paid = in(OrderState.CONFIRMED);
    assertThat(paid.next(NOW)).isEqualTo(new NextStep.Nothing());
    assertThat(steps(paid)).containsExactly("placed", "payment-requested", "confirmed");
  }

  @Test
  void isCancelledAtOnceWhenThePaymentIsDeclined() {
    order.next(NOW);
    order.purchase().declined("insufficient-funds", NOW);
    assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
    assertThat(order.cancellationReason()).isEqualTo(PAYMENT_DECLINED);
    assertThat(order.view().timeline())
        .extracting(entry -> entry.step().wire(), OrderView.Entry::detail)
        .endsWith(
            tuple("payment-declined", "insufficient-funds"),
            tuple("cancelled", "payment-declined"));
  }

  @Test
  void tellsOnceThatThePaymentIsDelayed() {
    order.next(NOW);
    order.purchase().delayed(NOW);
    order.purchase().delayed(NOW);
    assertThat(steps(order)).containsExactly("placed", "payment-requested", "payment-delayed");
    assertThat(order.state()).isEqualTo(OrderState.PAYING);
  }

  @Test
  void isCancelledWithoutAnyQuestionWhenNobodyWasAskedForMoneyInTime() {
    assertThat(order.next(PAY_BY)).isEqualTo(new NextStep.Nothing());
    assertThat(order.cancellationReason()).isEqualTo(PAYMENT_EXPIRED);
  }

  @Test
  void isPaidForUntilJustBeforeTheDeadline() {
    assertThat(order.next(PAY_BY.minusNanos(1000))).isInstanceOf(NextStep.Pay.class);
  }

  @Test
  void endsAttemptsAtTheDeadlineAndWaitsForTheVoid() {
    order.next(NOW);
    assertThat(order.next(PAY_BY)).isEqualTo(new NextStep.CancelPayment(id));
    assertThat(order.state()).isEqualTo(OrderState.CANCELLING);
    order.purchase().settled(Settlement.VOIDED, PAY_BY);
    assertThat(order.cancellationReason()).isEqualTo(PAYMENT_EXPIRED);
    assertThat(steps(order))
        .containsExactly(
            "placed", "payment-requested", "cancelling", "payment-voided", "cancelled");
  }

  @Test
  void staysOnItsWayToCancellationWhenTheMoneyArrivesLate() {
    Order late = in(OrderState.CANCELLING);
    late.purchase().captured(NOW, REFUND_UNTIL);
    assertThat(late.state()).isEqualTo(OrderState.CANCELLING);
    assertThat(late.next(NOW)).isEqualTo(new NextStep.CancelPayment(id));
    late.purchase().settled(Settlement.REFUNDED, NOW);
    assertThat(steps(late)).endsWith("payment-refunded", "cancelled");
    assertThat(late.cancellationReason()).isEqualTo(CANCELLED_BY_CUSTOMER);
  }

  @Test
  void staysConfirmedAfterTheDeadline() {
    Order paid = in(OrderState.CONFIRMED);
    assertThat(paid.next(PAY_BY)).isEqualTo(new NextStep.Nothing());
    assertThat(paid.state()).isEqualTo(OrderState.CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"CONFIRMED", "CANCELLED"})
  void changesNoMoreOnceItIsFinal(OrderState end) {
    Order ended = in(end);
    OrderView before = ended.view();
    ended.purchase().captured(NOW, REFUND_UNTIL);
    ended.purchase().declined("late", NOW);
    ended.purchase().delayed(NOW);
    ended.purchase().cancel(CANCELLED_BY_CUSTOMER, NOW);
    ended.purchase().settled(Settlement.REFUNDED, NOW);
    ended.next(PAY_BY);
    assertThat(ended.view()).isEqualTo(before);
  }

  @Test
  void announcesEachStepOnce() {
    order.next(NOW);
    assertThat(order.takeNews()).extracting(TimelineEntry::step).hasSize(2);
    assertThat(order.takeNews()).isEmpty();
  }

  private Order in(OrderState state) {
    Consumer<Order> way =
        switch (state) {
          case PLACED -> _ -> {};
          case PAYING -> at -> at.next(NOW);
          case CONFIRMED ->
              at -> {
                at.next(NOW);
                at.purchase().captured(NOW, REFUND_UNTIL);
              };
          case CANCELLING ->
              at -> {
                at.next(NOW);
                at.purchase().cancel(CANCELLED_BY_CUSTOMER, NOW);
              };
          case CANCELLED -> at -> at.purchase().cancel(CANCELLED_BY_CUSTOMER, NOW);
          case RESERVING, REFUNDING, REFUNDED -> throw new IllegalArgumentException();
        };
    way.accept(order);
    assertThat(order.state()).isEqualTo(state);
    return order;
  }

  private static List<String> steps(Order order) {
    return order.view().timeline().stream().map(entry -> entry.step().wire()).toList();
  }
}
