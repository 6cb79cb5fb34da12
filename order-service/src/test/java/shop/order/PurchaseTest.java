package shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.order.order.OrderId;
import shop.order.order.SampleOrders;
import shop.order.payment.PaymentStubs;
import shop.platform.testing.Contracts;
import shop.platform.testing.EventLog;
import shop.platform.testing.TestKafka;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A reservation comes over Kafka, and its customer has an order. */
@SpringBootTest(
    classes = OrderApplication.class,
    useMainMethod = UseMainMethod.ALWAYS,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "shop.events.retry.attempts=1")
class PurchaseTest {

  private static final PaymentStubs PAYMENT = new PaymentStubs();
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @LocalServerPort private int port;
  @Autowired private JdbcClient sql;

  private final OrderId order = SampleOrders.freshId();
  private final EventLog events = new EventLog(TestKafka.bootstrapServers());

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    TestPostgres.properties(registry, "order_purchase");
    TestKafka.properties(registry);
    TestTokens.properties(registry);
    PAYMENT.properties(registry);
  }

  @Test
  void aReservationBecomesAConfirmedOrder() throws Exception {
    PAYMENT.pay(order, "payment-captured");
    events.send("reservation.made.v1", "event-of-" + order.value(), reservation(), TRACE);
    await().atMost(Duration.ofSeconds(30)).until(() -> status().equals("confirmed"));
    var confirmed = about("order.confirmed.v1").getFirst();
    assertThat(confirmed.key()).isEqualTo("reservation-of-" + order.value());
    assertThat(EventLog.header(confirmed, "ce_type")).isEqualTo("order.confirmed.v1");
    assertThat(EventLog.header(confirmed, "ce_source")).isEqualTo("/order-service");
    assertThat(EventLog.header(confirmed, "traceparent")).contains(TRACE);
    assertThat(PAYMENT.payments(order).getFirst().getHeader("traceparent")).contains(TRACE);
  }

  @Test
  void aRefundIsAnnouncedSoThatItsUnitsReturn() throws Exception {
    PAYMENT.pay(order, "payment-captured");
    PAYMENT.refund(order, "refund-all");
    events.send("reservation.made.v1", "event-of-" + order.value(), reservation(), TRACE);
    await().atMost(Duration.ofSeconds(30)).until(() -> status().equals("confirmed"));
    http()
        .post()
        .uri("/api/orders/{id}/refund", order.value())
        .headers(headers -> headers.setBearerAuth(TestTokens.customer("minji")))
        .exchange()
        .expectStatus()
        .isAccepted();
    var refunded = about("order.refunded.v1").getFirst();
    assertThat(refunded.key()).isEqualTo("reservation-of-" + order.value());
    assertThat(refunded.value()).contains("\"full\":true");
  }

  @Test
  void aDeclinedOrderIsAnnouncedSoThatItsUnitsReturn() throws Exception {
    PAYMENT.pay(order, "payment-declined");
    events.send("reservation.made.v1", "event-of-" + order.value(), reservation(), TRACE);
    assertThat(about("order.cancelled.v1").getFirst().value())
        .contains("\"reason\":\"payment-declined\"");
  }

  @Test
  void aReservationThatIsToldSeveralTimesIsOneOrder() throws Exception {
    PAYMENT.pay(order, "payment-captured");
    for (String id : List.of("a-", "a-", "b-")) {
      events.send("reservation.made.v1", id + order.value(), reservation(), TRACE);
    }
    OrderId next = SampleOrders.freshId();
    PAYMENT.pay(next, "payment-captured");
    // Same key, same partition: when the next one is known, all before it are handled.
    events.send("reservation.made.v1", "c-" + next.value(), reservation(next), TRACE);
    await().atMost(Duration.ofSeconds(30)).until(() -> orders(next) == 1);
    assertThat(orders(order)).isEqualTo(1);
    await().until(() -> status().equals("confirmed"));
    assertThat(PAYMENT.payments(order)).hasSize(1);
    assertThat(about("order.confirmed.v1")).hasSize(1);
  }

  @Test
  void anEventThatMakesNoSenseIsPutAside() throws Exception {
    ObjectNode nonsense = reservation();
    nonsense.put("quantity", 0);
    events.send("reservation.made.v1", "nonsense-" + order.value(), nonsense, TRACE);
    assertThat(about("reservation.made.v1.order-service.dlt")).hasSize(1);
    assertThat(orders(order)).isZero();
  }

  private ObjectNode reservation() {
    return reservation(order);
  }

  private ObjectNode reservation(OrderId id) {
    ObjectNode made = (ObjectNode) Contracts.example("reservation.made.v1");
    made.put("orderId", id.value());
    made.put("reservationId", "reservation-of-" + id.value());
    return made;
  }

  /** Waits for the first event of a type about this test's order. */
  private List<ConsumerRecord<String, String>> about(String type) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                events.read(type).stream()
                    .filter(event -> event.value().contains(order.value()))
                    .toList(),
            found -> !found.isEmpty());
  }

  private long orders(OrderId id) {
    return sql.sql("select count(*) from orders where order_id = :id")
        .param("id", id.value())
        .query(Long.class)
        .single();
  }

  private String status() {
    String body =
        http()
            .get()
            .uri("/api/orders/{id}", order.value())
            .headers(headers -> headers.setBearerAuth(TestTokens.customer("minji")))
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body).path("status").asString("");
  }

  private RestTestClient http() {
    return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }
}
