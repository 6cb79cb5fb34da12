package shop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.order.OnH2;
import shop.order.order.OrderState;

/** The metrics tell where orders are stuck, and for how long. */
class UnfinishedGaugesTest extends RunningSaga implements OnH2 {

  @Autowired MeterRegistry meters;

  @Test
  void showOrdersOnTheirWayAndTheAgeOfTheOldestInEachState() {
    PAYMENT.pay(order, "payment-captured");
    place();
    becomes(OrderState.CONFIRMED);
    assertThat(gauge("shop.orders.unfinished", OrderState.REFUNDING)).isZero();
    workers.stop();
    desk.refund(order);
    clock.advance(Duration.ofMinutes(3));
    await().until(() -> gauge("shop.orders.unfinished", OrderState.REFUNDING), found -> found == 1);
    assertThat(gauge("shop.orders.oldest", OrderState.REFUNDING)).isBetween(180.0, 240.0);
    PAYMENT.refund(order, "refund-all");
    workers.start();
    becomes(OrderState.REFUNDED);
    clock.advance(Duration.ofSeconds(2));
    assertThat(gauge("shop.orders.unfinished", OrderState.REFUNDING)).isZero();
    assertThat(gauge("shop.orders.oldest", OrderState.REFUNDING)).isZero();
  }

  @Test
  void countTheSagasStepsByTheirOutcome() {
    double before = paidBack();
    PAYMENT.pay(order, "payment-captured");
    PAYMENT.refund(order, "refund-all");
    place();
    becomes(OrderState.CONFIRMED);
    desk.refund(order);
    becomes(OrderState.REFUNDED);
    assertThat(paidBack()).isEqualTo(before + 1);
  }

  private double paidBack() {
    return meters
        .counter("shop.order.saga.steps", "step", "pay-back", "outcome", "paid-back")
        .count();
  }

  private double gauge(String name, OrderState state) {
    return meters.get(name).tag("state", state.wire()).gauge().value();
  }
}
