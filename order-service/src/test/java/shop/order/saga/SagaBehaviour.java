package shop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.order.payment.PaymentStubs.broken;
import static shop.order.payment.PaymentStubs.tooLate;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.order.order.CancelOutcome;
import shop.order.order.OrderState;

/** Every order comes to its end, whatever payment-service does. */
abstract class SagaBehaviour extends RunningSaga {

  @Autowired MeterRegistry meters;

  @Test
  void confirmsAnOrderThatIsPaid() {
    PAYMENT.pay(order, "payment-captured");
    place();
    becomes(OrderState.CONFIRMED);
    assertThat(steps()).containsExactly("placed", "payment-requested", "confirmed");
    assertThat(PAYMENT.payments(order)).hasSize(1);
    assertThat(told()).containsExactly("order.confirmed.v1");
  }

  @Test
  void placesOneOrderHoweverOftenItIsWishedFor() {
    PAYMENT.pay(order, "payment-captured");
    place();
    place();
    becomes(OrderState.CONFIRMED);
    place();
    assertThat(steps()).containsExactly("placed", "payment-requested", "confirmed");
    assertThat(told()).containsExactly("order.confirmed.v1");
  }

  @Test
  void cancelsADeclinedOrder() {
    PAYMENT.pay(order, "payment-declined");
    place();
    becomes(OrderState.CANCELLED);
    assertThat(steps())
        .containsExactly("placed", "payment-requested", "payment-declined", "cancelled");
    assertThat(told()).containsExactly("order.cancelled.v1");
    assertThat(PAYMENT.cancellations(order)).isEmpty();
  }

  @Test
  void asksTheSameQuestionAgainAfterATimeout() {
    PAYMENT.payFirst(order, tooLate(), "payment-captured");
    place();
    becomes(OrderState.CONFIRMED);
    assertThat(PAYMENT.payments(order)).hasSize(2);
    assertThat(PAYMENT.payments(order).stream().map(LoggedRequest::getBodyAsString).distinct())
        .hasSize(1);
  }

  @Test
  void waitsWhileNobodyCanAnswer() {
    PAYMENT.payFirst(order, broken(), "payment-captured");
    place();
    becomes(OrderState.CONFIRMED);
    assertThat(steps())
        .containsExactly("placed", "payment-requested", "payment-delayed", "confirmed");
  }

  @Test
  void waitsWhileNobodyListens() {
    PAYMENT.goAway();
    place();
    await().until(this::steps, steps -> steps.contains("payment-delayed"));
    assertThat(state()).isEqualTo(OrderState.PAYING);
    PAYMENT.comeBack();
    PAYMENT.pay(order, "payment-captured");
    becomes(OrderState.CONFIRMED);
  }

  @Test
  void cancelsAnUndecidedOrderAtItsDeadline() {
    PAYMENT.pay(order, "payment-undecided");
    PAYMENT.cancel(order, "cancellation-voided");
    place();
    await().until(() -> PAYMENT.payments(order).size() >= 2);
    passTheDeadline();
    becomes(OrderState.CANCELLED);
    assertThat(steps()).endsWith("cancelling", "payment-voided", "cancelled");
    assertThat(desk.reason(order)).isEqualTo("payment-expired");
  }

  @Test
  void cancelsOnlyAfterAConfirmedVoid() {
    PAYMENT.pay(order, "payment-undecided");
    PAYMENT.cancel(order, "cancellation-undecided");
    place();
    await().until(() -> !PAYMENT.payments(order).isEmpty());
    passTheDeadline();
    await().until(() -> PAYMENT.cancellations(order).size() >= 3);
    assertThat(state()).isEqualTo(OrderState.CANCELLING);
    assertThat(told()).isEmpty();
    int attempts = PAYMENT.payments(order).size();
    PAYMENT.cancelFirst(order, broken(), "cancellation-voided");
    becomes(OrderState.CANCELLED);
    assertThat(PAYMENT.payments(order)).hasSize(attempts);
    assertThat(told()).containsExactly("order.cancelled.v1");
  }

  @Test
  void givesTheMoneyBackWhenItWasTakenWhileTheCustomerCancelled() {
    PAYMENT.payFirst(order, tooLate(), "payment-captured");
    PAYMENT.cancel(order, "cancellation-refunded");
    place();
    await().until(() -> !PAYMENT.payments(order).isEmpty());
    assertThat(desk.cancel(order)).isInstanceOf(CancelOutcome.Accepted.class);
    becomes(OrderState.CANCELLED);
    assertThat(steps()).endsWith("payment-refunded", "cancelled");
    assertThat(desk.reason(order)).isEqualTo("cancelled-by-customer");
  }

  @Test
  void refusesToCancelWhatIsConfirmed() {
    PAYMENT.pay(order, "payment-captured");
    place();
    becomes(OrderState.CONFIRMED);
    assertThat(desk.cancel(order)).isEqualTo(new CancelOutcome.AlreadyConfirmed());
    assertThat(PAYMENT.cancellations(order)).isEmpty();
  }

  @Test
  void cancelsAnOrderWhosePaymentIsGivenBackAlready() {
    PAYMENT.pay(order, "payment-voided");
    place();
    becomes(OrderState.CANCELLED);
    assertThat(steps()).endsWith("payment-voided", "cancelled");
  }

  @Test
  void countsARefusalAndWaitsForTheDeadline() {
    PAYMENT.pay(order, "payment-mismatch");
    PAYMENT.cancel(order, "cancellation-before-payment");
    place();
    await().until(this::refusals, count -> count >= 1);
    assertThat(state()).isEqualTo(OrderState.PAYING);
    passTheDeadline();
    becomes(OrderState.CANCELLED);
  }

  private double refusals() {
    return meters.counter("shop.order.saga.steps", "step", "pay", "outcome", "refused").count();
  }
}
