package shop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

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
    workers.stop();
    // Other tests may have left some.
    double before = waiting();
    desk.refund(order);
    clock.advance(Duration.ofMinutes(3));
    assertThat(waiting()).isEqualTo(before + 1);
    assertThat(gauge("shop.orders.oldest", OrderState.REFUNDING)).isGreaterThanOrEqualTo(180);
    PAYMENT.refund(order, "refund-all");
    workers.start();
    becomes(OrderState.REFUNDED);
    clock.advance(Duration.ofSeconds(2));
    assertThat(waiting()).isLessThanOrEqualTo(before);
  }

  @Test
  void keepNoConnectionHoweverOftenTheyAreRead() {
    // More often than there are connections.
    for (int i = 0; i < 15; i++) {
      assertThat(waiting()).isNotNaN();
    }
  }

  private double waiting() {
    clock.advance(Duration.ofSeconds(2));
    return gauge("shop.orders.unfinished", OrderState.REFUNDING);
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
