package shop.order;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.order.catalog.StockStubs;
import shop.order.order.OrderDesk;
import shop.order.order.OrderId;
import shop.order.order.OrderState;
import shop.order.order.PlaceOrder;
import shop.order.order.RecordedOutbox;
import shop.order.order.SampleOrders;
import shop.order.payment.PaymentStubs;

/** The service without a broker, beside a payment-service that does what the test wants. */
@SpringBootTest(
    classes = OrderApplication.class,
    useMainMethod = UseMainMethod.ALWAYS,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "shop.order.saga.poll=20ms",
      "shop.order.saga.first-retry=20ms",
      "shop.order.saga.longest-retry=100ms"
    })
@Import({StandIns.class, OrderDesk.class})
public abstract class RunningOrders {

  protected static final PaymentStubs PAYMENT = new PaymentStubs();
  protected static final StockStubs STOCK = new StockStubs();

  static {
    // Facts may take their time on a busy machine; nothing is told by how long they take.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  @Autowired protected PlaceOrder place;
  @Autowired protected OrderDesk desk;
  @Autowired protected RecordedOutbox outbox;
  @Autowired protected MovableClock clock;
  @Autowired protected OrderProperties properties;
  @LocalServerPort private int port;

  /** Every test starts today: the service judges access tokens by this clock too. */
  @BeforeEach
  void startToday() {
    clock.reset();
  }

  /** An order of Minji's that no other test has. */
  protected final OrderId order = SampleOrders.freshId();

  protected void place() {
    place.place(SampleOrders.wish(order));
  }

  /** The same from a cart. */
  protected void placeFromCart() {
    place.place(SampleOrders.cart(order));
  }

  protected void becomes(OrderState state) {
    await().until(this::state, state::equals);
  }

  protected OrderState state() {
    return desk.state(order);
  }

  protected List<String> steps() {
    return desk.steps(order);
  }

  /** The types of the events about the order. */
  protected List<String> told() {
    return outbox.events().stream()
        .filter(event -> event.key().endsWith(order.value()))
        .map(RecordedOutbox.Recorded::type)
        .toList();
  }

  /** Speaks HTTP to the service. */
  protected RestTestClient http() {
    return RestTestClient.bindToServer().baseUrl(address()).build();
  }

  protected String address() {
    return "http://localhost:" + port;
  }
}
