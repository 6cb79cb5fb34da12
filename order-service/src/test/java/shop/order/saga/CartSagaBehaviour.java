package shop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.order.payment.PaymentStubs.broken;
import static shop.order.payment.PaymentStubs.tooLate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.order.order.CancelOutcome;
import shop.order.order.OrderState;
import tools.jackson.databind.json.JsonMapper;

/** An order from a cart holds stock, and gives it back whenever it ends otherwise. */
abstract class CartSagaBehaviour extends RunningSaga {

  @Test
  void reservesStockAndThenPays() {
    STOCK.reserve(order, "reservation-made");
    PAYMENT.pay(order, "payment-captured");
    placeFromCart();
    becomes(OrderState.CONFIRMED);
    assertThat(steps())
        .containsExactly(
            "placed", "stock-requested", "stock-reserved", "payment-requested", "confirmed");
    assertThat(JsonMapper.shared().readTree(STOCK.reservations(order).getFirst().getBodyAsString()))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"lines": [{"productId": "mug", "quantity": 1},
                               {"productId": "pot", "quantity": 2}]}
                    """));
    assertThat(STOCK.releases(order)).isEmpty();
    assertThat(told()).containsExactly("order.confirmed.v1");
  }

  @ParameterizedTest
  @CsvSource({
    "reservation-stock-short, stock-short: earbuds-hush-pro",
    "reservation-unknown-product, unknown-product: no-such-product",
    "reservation-withdrawn, withdrawn: radio-window",
    "reservation-released, reservation-released"
  })
  void isCancelledWithoutAChargeWhenItCannotBeServed(String answer, String why) {
    STOCK.reserve(order, answer);
    STOCK.release(order);
    placeFromCart();
    becomes(OrderState.CANCELLED);
    assertThat(desk.reason(order)).isEqualTo("out-of-stock");
    assertThat(desk.detail(order, "stock-refused")).isEqualTo(why);
    assertThat(told()).containsExactly("order.cancelled.v1");
    assertThat(PAYMENT.payments(order)).isEmpty();
    // An earlier question may still be under way and would find stock that came back.
    assertThat(STOCK.releases(order)).hasSize(1);
  }

  @Test
  void asksForStockAgainAfterATimeout() {
    STOCK.reserveFirst(order, tooLate(), "reservation-made");
    PAYMENT.pay(order, "payment-captured");
    placeFromCart();
    becomes(OrderState.CONFIRMED);
    assertThat(STOCK.reservations(order)).hasSize(2);
    assertThat(steps()).contains("stock-delayed");
  }

  @Test
  void waitsWhileCatalogServiceCannotAnswer() {
    STOCK.reserveFirst(order, broken(), "reservation-made");
    PAYMENT.pay(order, "payment-captured");
    placeFromCart();
    becomes(OrderState.CONFIRMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"payment-declined", "payment-voided"})
  void givesStockBackWhenItIsNotPaidFor(String answer) {
    STOCK.reserve(order, "reservation-made");
    STOCK.release(order, broken());
    PAYMENT.pay(order, answer);
    placeFromCart();
    await().until(() -> STOCK.releases(order).size() >= 2);
    assertThat(state()).isEqualTo(OrderState.CANCELLING);
    assertThat(told()).isEmpty();
    STOCK.release(order);
    becomes(OrderState.CANCELLED);
    assertThat(steps()).endsWith("cancelling", "stock-returned", "cancelled");
    assertThat(desk.reason(order)).isEqualTo("payment-declined");
    assertThat(told()).containsExactly("order.cancelled.v1");
  }

  @Test
  void givesStockBackThatALateQuestionMayStillReserve() {
    STOCK.reserve(order, tooLate());
    STOCK.release(order);
    placeFromCart();
    await().until(() -> !STOCK.reservations(order).isEmpty());
    assertThat(desk.cancel(order)).isInstanceOf(CancelOutcome.Accepted.class);
    becomes(OrderState.CANCELLED);
    assertThat(STOCK.releases(order)).isNotEmpty();
    assertThat(PAYMENT.payments(order)).isEmpty();
    assertThat(PAYMENT.cancellations(order)).isEmpty();
    assertThat(desk.reason(order)).isEqualTo("cancelled-by-customer");
  }

  @Test
  void givesStockBackAtTheDeadline() {
    STOCK.reserve(order, broken());
    STOCK.release(order);
    placeFromCart();
    await().until(this::steps, steps -> steps.contains("stock-delayed"));
    passTheDeadline();
    becomes(OrderState.CANCELLED);
    assertThat(desk.reason(order)).isEqualTo("payment-expired");
    assertThat(STOCK.releases(order)).isNotEmpty();
  }

  @Test
  void settlesThePaymentAndThenTheStock() {
    STOCK.reserve(order, "reservation-made");
    STOCK.release(order);
    PAYMENT.pay(order, "payment-undecided");
    PAYMENT.cancel(order, "cancellation-refunded");
    placeFromCart();
    await().until(() -> !PAYMENT.payments(order).isEmpty());
    assertThat(desk.cancel(order)).isInstanceOf(CancelOutcome.Accepted.class);
    becomes(OrderState.CANCELLED);
    assertThat(steps()).endsWith("cancelling", "payment-refunded", "stock-returned", "cancelled");
    assertThat(STOCK.releases(order)).hasSize(1);
  }

  @Test
  void asksNobodyForAnOrderThatIsCancelledAtOnce() {
    workers.stop();
    placeFromCart();
    desk.cancel(order);
    workers.start();
    assertThat(state()).isEqualTo(OrderState.CANCELLED);
    assertThat(STOCK.reservations(order)).isEmpty();
    assertThat(STOCK.releases(order)).isEmpty();
  }
}
