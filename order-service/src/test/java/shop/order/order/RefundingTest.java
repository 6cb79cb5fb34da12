package shop.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundingTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));

  private final OrderId id = SampleOrders.freshId();

  @Test
  void aFullRefundEndsAnOrderOfASale() {
    Order order = confirmed(SampleOrders.wish(id));
    request(order, "r1", 25_800);
    assertThat(order.next(LATER))
        .isEqualTo(new NextStep.PayBack(id, "r1", new Money(25_800, "KRW")));
    order.refunding().paid("r1", LATER);
    assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
    assertThat(order.next(LATER)).isEqualTo(new NextStep.Nothing());
    assertThat(steps(order)).endsWith("confirmed", "refund-requested", "refund-paid", "refunded");
  }

  @Test
  void aFullRefundReturnsTheStockOfACart() {
    Order order = confirmed(SampleOrders.cart(id));
    request(order, "r1", 30_000);
    order.refunding().paid("r1", LATER);
    assertThat(order.state()).isEqualTo(OrderState.REFUNDING);
    assertThat(order.next(LATER)).isEqualTo(new NextStep.ReleaseStock(id));
    order.refunding().released(LATER);
    assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
    assertThat(steps(order))
        .endsWith("refund-requested", "refund-paid", "stock-returned", "refunded");
  }

  @Test
  void aPartialRefundReturnsNoGoods() {
    Order order = confirmed(SampleOrders.cart(id));
    request(order, "r1", 10_000);
    order.refunding().paid("r1", LATER);
    assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(order.next(LATER)).isEqualTo(new NextStep.Nothing());
    assertThat(order.left()).isEqualTo(new Money(20_000, "KRW"));
  }

  @Test
  void partsThatAreAllPaidAreAFullRefund() {
    Order order = confirmed(SampleOrders.wish(id));
    request(order, "r1", 10_000);
    request(order, "r2", 15_800);
    order.refunding().paid("r1", LATER);
    assertThat(order.state()).isEqualTo(OrderState.REFUNDING);
    assertThat(order.next(LATER))
        .isEqualTo(new NextStep.PayBack(id, "r2", new Money(15_800, "KRW")));
    order.refunding().paid("r2", LATER);
    assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
  }

  @Test
  void aRefusedRefundLeavesItsMoneyToOthers() {
    Order order = confirmed(SampleOrders.wish(id));
    request(order, "r1", 25_800);
    order.refunding().refused("r1", "nothing-captured", LATER);
    assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(order.left()).isEqualTo(new Money(25_800, "KRW"));
    assertThat(steps(order)).endsWith("refund-requested", "refund-refused");
  }

  @Test
  void aRefundEndsOnce() {
    Order order = confirmed(SampleOrders.wish(id));
    request(order, "r1", 10_000);
    order.refunding().paid("r1", LATER);
    OrderView before = order.view();
    order.refunding().paid("r1", LATER);
    order.refunding().refused("r1", "late", LATER);
    order.refunding().paid("unknown", LATER);
    order.refunding().delayed(LATER);
    order.refunding().released(LATER);
    assertThat(order.view()).isEqualTo(before);
  }

  @Test
  void tellsOnceForEachRequestThatItIsDelayed() {
    Order order = confirmed(SampleOrders.wish(id));
    request(order, "r1", 10_000);
    order.refunding().delayed(LATER);
    order.refunding().delayed(LATER);
    assertThat(steps(order)).endsWith("confirmed", "refund-requested", "refund-delayed");
  }

  @Test
  void aConfirmedOrderIsNeverCancelled() {
    Order order = confirmed(SampleOrders.cart(id));
    request(order, "r1", 30_000);
    OrderView before = order.view();
    order.purchase().cancel(CancellationReason.CANCELLED_BY_CUSTOMER, LATER);
    order.purchase().settled(Settlement.REFUNDED, LATER);
    order.purchase().released(LATER);
    order.purchase().declined("late", LATER);
    order.purchase().outOfStock("late", LATER);
    assertThat(order.view()).isEqualTo(before);
  }

  @Test
  void amountsThatCannotBeCountedAreRefused() {
    Order order = confirmed(SampleOrders.wish(id));
    request(order, "r1", 1);
    assertThatThrownBy(() -> request(order, "r2", Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  private static void request(Order order, String refundId, long amount) {
    order
        .refunding()
        .request(
            new Refund(refundId, null, amount, false, RefundStatus.REQUESTED, LATER, null), LATER);
  }

  private static Order confirmed(NewOrder wish) {
    Order order = new Order(wish, NOW, NOW.plusSeconds(120));
    order.next(NOW);
    order.purchase().reserved(NOW);
    order.purchase().captured(NOW, NOW.plus(Duration.ofDays(14)));
    assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
    return order;
  }

  private static List<String> steps(Order order) {
    return order.view().timeline().stream().map(entry -> entry.step().wire()).toList();
  }
}
