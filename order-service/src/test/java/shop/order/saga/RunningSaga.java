package shop.order.saga;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import shop.order.MovableClock;
import shop.order.OrderProperties;
import shop.order.StandIns;
import shop.order.order.OrderDesk;
import shop.order.order.OrderId;
import shop.order.order.OrderState;
import shop.order.order.PlaceOrder;
import shop.order.order.RecordedOutbox;
import shop.order.order.SampleOrders;
import shop.order.payment.PaymentStubs;
import shop.platform.testing.TestTokens;

/** The service without a broker, beside a payment-service that does what the test wants. */
@SpringBootTest(
    useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
    properties = {
      "shop.order.saga.poll=20ms",
      "shop.order.saga.first-retry=20ms",
      "shop.order.saga.longest-retry=100ms"
    })
@Import({StandIns.class, OrderDesk.class})
abstract class RunningSaga {

  static final PaymentStubs PAYMENT = new PaymentStubs();

  @Autowired PlaceOrder place;
  @Autowired OrderDesk desk;
  @Autowired RecordedOutbox outbox;
  @Autowired MovableClock clock;
  @Autowired OrderProperties properties;
  @Autowired MeterRegistry meters;
  @Autowired SagaQueue queue;
  @Autowired SagaWorkers workers;

  final OrderId order = SampleOrders.freshId();

  static void neighbours(DynamicPropertyRegistry registry) {
    PAYMENT.properties(registry);
    TestTokens.properties(registry);
  }

  void place() {
    place.place(SampleOrders.wish(order));
  }

  void becomes(OrderState state) {
    await().atMost(Duration.ofSeconds(20)).until(this::state, state::equals);
  }

  OrderState state() {
    return desk.state(order);
  }

  List<String> steps() {
    return desk.steps(order);
  }

  /** The types of the events about the order. */
  List<String> told() {
    return outbox.events().stream()
        .filter(event -> event.key().equals("reservation-of-" + order.value()))
        .map(RecordedOutbox.Recorded::type)
        .toList();
  }
}
