package shop.timesale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.platform.testing.TestKafka;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.SaleId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One purchase through the whole service: two instances, one PostgreSQL, one Kafka. */
class PurchaseTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static Instance one;
  private static Instance other;
  private static KafkaConsumer<String, String> ears;
  private static final List<ConsumerRecord<String, String>> HEARD = new ArrayList<>();

  @BeforeAll
  static void start() {
    String[] on = Instance.on(TestPostgres.database("purchase"));
    String broker = "spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers();
    one = Instance.start(on[0], on[1], on[2], broker);
    other = Instance.start(on[0], on[1], on[2], broker);
    ears =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", TestKafka.bootstrapServers(),
                "group.id", "purchase-test",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    ears.subscribe(List.of("reservation.made.v1", "reservation.returned.v1"));
  }

  @AfterAll
  static void stop() {
    ears.close();
    one.close();
    other.close();
  }

  private static List<ConsumerRecord<String, String>> heard(String type, String key) {
    ears.poll(Duration.ofMillis(50)).forEach(HEARD::add);
    return HEARD.stream()
        .filter(event -> event.topic().equals(type) && event.key().equals(key))
        .toList();
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static JsonNode reserve(Instance at, SaleId sale, String customer, int expected) {
    String answer =
        RestTestClient.bindToServer()
            .baseUrl(at.address())
            .build()
            .post()
            .uri("/api/timesales/{sale}/reservations", sale.value())
            .headers(headers -> headers.setBearerAuth(TestTokens.customer(customer)))
            .header("Idempotency-Key", "k")
            .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
            .contentType(MediaType.APPLICATION_JSON)
            .body("{\"quantity\":1,\"paymentMethod\":\"tok_decline\"}")
            .exchange()
            .expectStatus()
            .isEqualTo(expected)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JSON.readTree(String.valueOf(answer));
  }

  private static void orderIsCancelled(String reservationId) throws Exception {
    tell("order.cancelled.v1", reservationId, "\"reason\":\"payment-declined\"");
  }

  private static void orderIsRefunded(String reservationId, boolean full) throws Exception {
    tell("order.refunded.v1", reservationId, "\"full\":%s".formatted(full));
  }

  /** Under an event id of its own: the inbox takes it for something new. */
  private static void tell(String type, String reservationId, String fields) throws Exception {
    try (var orders =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      var event =
          new ProducerRecord<>(
              type,
              reservationId,
              "{\"orderId\":\"o\",\"reservationId\":\"%s\",\"customerId\":\"minji\",%s}"
                  .formatted(reservationId, fields));
      Map.of(
              "ce_specversion", "1.0",
              "ce_id", UUID.randomUUID().toString(),
              "ce_type", type,
              "ce_source", "/order-service",
              "ce_time", "2026-11-21T12:00:00Z",
              "content-type", "application/json")
          .forEach(
              (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      orders.send(event).get();
    }
  }

  @Test
  void aUnitIsSoldToldReturnedAndSoldAgain() throws Exception {
    SaleId sale = PlannedSales.open(one, 1, 1);

    JsonNode made = reserve(one, sale, "minji", 201);
    String reservationId = made.path("reservationId").asString();
    assertThat(reserve(other, sale, "minji", 200)).isEqualTo(made);
    assertThat(reserve(other, sale, "jisoo", 409).path("type").asString()).endsWith("/sold-out");

    await().until(() -> !heard("reservation.made.v1", reservationId).isEmpty());
    var told = heard("reservation.made.v1", reservationId).getFirst();
    JsonNode event = JSON.readTree(told.value());
    assertThat(event.path("orderId")).isEqualTo(made.path("orderId"));
    assertThat(event.path("seq").asInt()).isEqualTo(1);
    assertThat(event.path("customerId").asString()).isEqualTo("minji");
    assertThat(event.path("paymentMethod").asString()).isEqualTo("tok_decline");
    assertThat(event.path("unitPrice")).isEqualTo(made.path("unitPrice"));
    assertThat(header(told, "ce_type")).isEqualTo("reservation.made.v1");
    assertThat(header(told, "ce_source")).isEqualTo("/timesale-service");
    assertThat(header(told, "traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");

    orderIsCancelled(reservationId);
    orderIsCancelled(reservationId);

    await().until(() -> PlannedSales.left(one, sale) == 1);
    assertThat(reserve(other, sale, "jisoo", 201).path("quantity").asInt()).isEqualTo(1);
    await().until(() -> !heard("reservation.returned.v1", reservationId).isEmpty());
    assertThat(
            one.count(
                "select count(*) from reservation_log where sale_id = :sale",
                Map.of("sale", sale.value())))
        .isEqualTo(3);
    assertThat(heard("reservation.made.v1", reservationId)).hasSize(1);
    assertThat(heard("reservation.returned.v1", reservationId)).hasSize(1);
  }

  @Test
  void aFullRefundReturnsTheUnitsOnceAndAPartialOneNone() throws Exception {
    SaleId sale = PlannedSales.open(one, 1, 1);
    String reservationId = reserve(one, sale, "hana", 201).path("reservationId").asString();

    double before = returnedBefore();
    orderIsRefunded(reservationId, false);
    orderIsRefunded(reservationId, true);
    orderIsRefunded(reservationId, true);
    // Another topic keeps no order with this one: what it says must come second.
    await().until(() -> PlannedSales.left(one, sale) == 1);
    orderIsCancelled(reservationId);

    await().until(() -> returnedBefore() == before + 2);
    await().until(() -> !heard("reservation.returned.v1", reservationId).isEmpty());
    var told = heard("reservation.returned.v1", reservationId);
    assertThat(told).hasSize(1);
    assertThat(JSON.readTree(told.getFirst().value()).path("reason").asString())
        .isEqualTo("order-refunded");
    assertThat(
            one.count(
                "select count(*) from reservation_log where sale_id = :sale",
                Map.of("sale", sale.value())))
        .isEqualTo(2);
  }

  /** How often units were told to come back that had come back before, at both instances. */
  private static double returnedBefore() {
    return List.of(one, other).stream()
        .mapToDouble(instance ->
            instance
                .bean(MeterRegistry.class)
                .counter("timesale.returns", "outcome", "already-returned")
                .count())
        .sum();
  }
}
