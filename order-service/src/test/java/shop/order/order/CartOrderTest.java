package shop.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartOrderTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant PAY_BY = NOW.plus(Duration.ofMinutes(2));

  private final OrderId id = SampleOrders.freshId();
  private final Order order = new Order(SampleOrders.cart(id), NOW, PAY_BY);

  @Test
  void asksForTheStockOfAllItsLinesBeforeItIsPaidFor() {
    assertThat(order.next(NOW))
        .isEqualTo(
            new NextStep.ReserveStock(
                id, List.of(new NextStep.Units("mug", 1), new NextStep.Units("pot", 2))));
    assertThat(order.state()).isEqualTo(OrderState.RESERVING);
    order.purchase().reserved(NOW);
    assertThat(order.next(NOW))
        .isEqualTo(new NextStep.Pay(id, "minji", new Money(30_000, "KRW"), "tok_approve"));
    assertThat(steps())
        .containsExactly("placed", "stock-requested", "stock-reserved", "payment-requested");
  }

  @Test
  void isCancelledWithoutAPaymentWhenStockIsShort() {
    order.next(NOW);
    order.purchase().outOfStock("stock-short: pot", NOW);
    assertThat(order.next(NOW)).isEqualTo(new NextStep.ReleaseStock(id));
    order.purchase().released(NOW);
    assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
    assertThat(order.view().timeline())
        .extracting(entry -> entry.step().wire(), OrderView.Entry::detail)
        .endsWith(
            tuple("stock-refused", "stock-short: pot"),
            tuple("cancelling", "out-of-stock"),
            tuple("stock-returned", null),
            tuple("cancelled", "out-of-stock"));
  }

  @Test
  void givesItsStockBackWhenThePaymentIsDeclined() {
    order.next(NOW);
    order.purchase().reserved(NOW);
    order.purchase().declined("insufficient-funds", NOW);
    assertThat(order.state()).isEqualTo(OrderState.CANCELLING);
    assertThat(order.next(NOW)).isEqualTo(new NextStep.ReleaseStock(id));
    order.purchase().released(NOW);
    assertThat(order.cancellationReason()).isEqualTo(CancellationReason.PAYMENT_DECLINED);
  }

  @Test
  void givesItsStockBackThatSomebodyMayStillReserve() {
    order.next(NOW);
    order.purchase().cancel(CancellationReason.CANCELLED_BY_CUSTOMER, NOW);
    order.purchase().reserved(NOW);
    assertThat(order.next(NOW)).isEqualTo(new NextStep.ReleaseStock(id));
  }

  @Test
  void settlesItsPaymentBeforeItsStock() {
    order.next(NOW);
    order.purchase().reserved(NOW);
    assertThat(order.next(PAY_BY)).isEqualTo(new NextStep.CancelPayment(id));
    order.purchase().settled(Settlement.VOIDED, PAY_BY);
    assertThat(order.next(PAY_BY)).isEqualTo(new NextStep.ReleaseStock(id));
    order.purchase().released(PAY_BY);
    assertThat(order.cancellationReason()).isEqualTo(CancellationReason.PAYMENT_EXPIRED);
  }

  @Test
  void isCancelledWithoutAnyQuestionWhenNothingWasAskedFor() {
    assertThat(order.next(PAY_BY)).isEqualTo(new NextStep.Nothing());
    assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void isOnlyTheOrderOfTheSameWish() {
    assertThat(order.isOf(SampleOrders.cart(id))).isTrue();
    assertThat(order.isOf(SampleOrders.wish(id))).isFalse();
    NewOrder same = SampleOrders.cart(id);
    assertThat(
            order.isOf(
                new NewOrder(id, "minji", null, same.lines().reversed(), same.paymentMethod())))
        .isFalse();
    assertThat(order.isOf(new NewOrder(id, "hana", null, same.lines(), same.paymentMethod())))
        .isFalse();
    assertThat(order.isOf(new NewOrder(id, "minji", null, same.lines(), "tok_slow"))).isFalse();
  }

  private List<String> steps() {
    return order.view().timeline().stream().map(entry -> entry.step().wire()).toList();
  }
}
