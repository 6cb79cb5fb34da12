package shop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.order.order.NextStep;
import shop.order.order.OrderState;

/**
 * Every worker dies: the first one after it asked and before it kept the answer, the next one after
 * it kept it. Whatever the order's way, it is gone to its end and nothing is done twice.
 */
abstract class CrashSagaBehaviour extends RunningSaga {

  @Autowired OrderSaga saga;
  @Autowired Stock stock;
  @Autowired Payments payments;

  @Test
  void confirmsAnOrderFromACart() {
    STOCK.reserve(order, "reservation-made");
    PAYMENT.pay(order, "payment-captured");
    workers.stop();
    placeFromCart();
    workAndDieAtEveryStep();
    assertThat(steps())
        .containsExactly(
            "placed", "stock-requested", "stock-reserved", "payment-requested", "confirmed");
    assertThat(told()).containsExactly("order.confirmed.v1");
  }

  @Test
  void givesTheStockOfADeclinedOrderBack() {
    STOCK.reserve(order, "reservation-made");
    STOCK.release(order);
    PAYMENT.pay(order, "payment-declined");
    workers.stop();
    placeFromCart();
    workAndDieAtEveryStep();
    assertThat(state()).isEqualTo(OrderState.CANCELLED);
    assertThat(STOCK.releases(order)).hasSize(2);
    assertThat(told()).containsExactly("order.cancelled.v1");
  }

  @Test
  void cancelsAnOrderWithoutStock() {
    STOCK.reserve(order, "reservation-stock-short");
    STOCK.release(order);
    workers.stop();
    placeFromCart();
    workAndDieAtEveryStep();
    assertThat(state()).isEqualTo(OrderState.CANCELLED);
    assertThat(told()).containsExactly("order.cancelled.v1");
  }

  @Test
  void cancelsAnOrderThatMayBePaidAlready() {
    STOCK.reserve(order, "reservation-made");
    STOCK.release(order);
    PAYMENT.pay(order, "payment-captured");
    PAYMENT.cancel(order, "cancellation-refunded");
    workers.stop();
    placeFromCart();
    dieAtTheNextStep();
    // The payment is asked for, and the answer is lost; then its customer cancels.
    turns.begin(claim());
    desk.cancel(order);
    clock.advance(properties.saga().lease());
    workAndDieAtEveryStep();
    assertThat(state()).isEqualTo(OrderState.CANCELLED);
    assertThat(steps()).endsWith("payment-refunded", "stock-returned", "cancelled");
    assertThat(told()).containsExactly("order.cancelled.v1");
  }

  @Test
  void refundsAnOrderInPartsAndReturnsItsStock() {
    STOCK.reserve(order, "reservation-made");
    STOCK.release(order);
    PAYMENT.pay(order, "payment-captured");
    PAYMENT.refund(order, "refund-part");
    placeFromCart();
    becomes(OrderState.CONFIRMED);
    workers.stop();
    desk.refund(order, "first", 10_000);
    desk.refund(order);
    workAndDieAtEveryStep();
    assertThat(state()).isEqualTo(OrderState.REFUNDED);
    assertThat(steps()).endsWith("refund-paid", "refund-paid", "stock-returned", "refunded");
    assertThat(PAYMENT.refunds(order).stream().map(request -> request.getUrl()).distinct())
        .hasSize(2);
    assertThat(told())
        .containsExactly("order.confirmed.v1", "order.refunded.v1", "order.refunded.v1");
  }

  private void workAndDieAtEveryStep() {
    boolean more = true;
    for (int steps = 0; more; steps++) {
      assertThat(steps).isLessThan(10);
      more = dieAtTheNextStep();
    }
  }

  /** Asks twice, because the first answer is lost; false if there is nothing to ask. */
  private boolean dieAtTheNextStep() {
    Optional<Claim> first = claimIfWaiting();
    NextStep asked = first.map(turns::begin).orElseGet(NextStep.Nothing::new);
    if (asked instanceof NextStep.Nothing) {
      return false;
    }
    ask(asked);
    clock.advance(properties.saga().lease());
    Claim second = claim();
    assertThat(turns.begin(second)).isEqualTo(asked);
    saga.step(second, asked);
    clock.advance(properties.saga().lease());
    return true;
  }

  private void ask(NextStep question) {
    switch (question) {
      case NextStep.ReserveStock wish -> stock.reserve(wish);
      case NextStep.ReleaseStock release -> stock.release(release.order());
      case NextStep.Pay payment -> payments.pay(payment);
      case NextStep.CancelPayment cancel -> payments.cancel(cancel.order());
      case NextStep.PayBack refund -> payments.payBack(refund);
      case NextStep.Nothing() -> {}
    }
  }
}
