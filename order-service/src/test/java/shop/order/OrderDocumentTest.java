package shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import shop.order.order.OrderState;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document tells every operation, and its examples are what the service says. */
class OrderDocumentTest extends RunningOrders implements OnH2 {

  private static final String MINJI = TestTokens.customer("minji");
  private static final String MINA = TestTokens.merchandiser();

  private JsonNode document = JsonMapper.shared().createObjectNode();

  @BeforeEach
  void readTheDocument() {
    document = ask(HttpMethod.GET, "/v3/api-docs", null, null, 200);
  }

  @Test
  void tellsEveryOperationAndItsAnswers() {
    Set<String> told = new TreeSet<>();
    operations().forEach((name, operation) -> told.add("%s %s".formatted(name, own(operation))));
    assertThat(told)
        .containsExactly(
            "get /api/admin/orders/{orderId} [200, 404]",
            "get /api/orders [200]",
            "get /api/orders/{orderId} [200, 404]",
            "post /api/admin/orders/{orderId}/refunds [200, 202, 404, 409, 422]",
            "post /api/orders/{orderId}/cancel [200, 202, 404, 409]",
            "post /api/orders/{orderId}/refund [200, 202, 404, 409]",
            "put /orders/{orderId} [200, 201, 422]");
  }

  @Test
  void everyAnswerAndEveryBodyHasAnExample() {
    List<String> bare = new ArrayList<>();
    operations()
        .forEach((name, operation) ->
            contents(operation)
                .filter(content -> !content.has("example") && !content.has("examples"))
                .forEach(_ -> bare.add(name)));
    assertThat(bare).isEmpty();
  }

  @Test
  void everyOperationHasASummaryAndEveryParameterAnExample() {
    operations()
        .forEach((name, operation) -> {
          assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
          operation
              .path("parameters")
              .valueStream()
              .forEach(parameter -> assertThat(parameter.has("example")).as(name).isTrue());
        });
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(operations().values())
        .flatExtracting(operation -> operation.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  @Test
  void everyRefusalNamesItsProblemTypes() {
    assertThat(types("not-refunded"))
        .containsExactlyInAnyOrder(
            "not-confirmed", "refund-exceeds-captured", "already-refunded", "too-many-refunds");
    assertThat(types("not-given-back"))
        .containsExactlyInAnyOrder("not-confirmed", "refund-window-over", "too-many-refunds");
    assertThat(types("not-cancelled"))
        .containsExactlyInAnyOrder("already-confirmed", "already-cancelled");
    assertThat(types("unknown-order")).containsExactlyInAnyOrder("not-here-yet", "not-found");
    assertThat(types("bad-refund"))
        .containsExactlyInAnyOrder("missing-idempotency-key", "validation-failed", "bad-request");
    assertThat(types("order-mismatch")).containsExactly("order-mismatch");
    assertThat(types("key-reused")).containsExactly("key-reused");
  }

  private List<String> types(String refusal) {
    JsonNode problem = document.at("/components/responses/%s/content".formatted(refusal));
    return List.copyOf(problem.iterator().next().path("examples").propertyNames());
  }

  @Test
  void namesEachStateAsItStandsOnTheWire() {
    assertThat(document.at("/components/schemas/Order/properties/status/enum").toString())
        .isEqualTo(
            "[\"placed\",\"reserving\",\"paying\",\"confirmed\",\"cancelling\",\"cancelled\","
                + "\"refunding\",\"refunded\"]");
  }

  @Test
  void theExamplesOfARefundAreWhatIsAnswered() {
    String path = "/api/orders/" + order.value();
    PAYMENT.pay(order, "payment-captured");
    PAYMENT.refund(order, "refund-undecided");
    place();
    becomes(OrderState.CONFIRMED);
    assertLike("getOrder", "200", ask(HttpMethod.GET, path, MINJI, null, 200));
    assertLike("listOrders", "200", ask(HttpMethod.GET, "/api/orders?size=1", MINJI, null, 200));
    assertLike("refundOrder", "202", ask(HttpMethod.POST, path + "/refund", MINJI, null, 202));
    await().until(this::steps, steps -> steps.contains("refund-delayed"));
    PAYMENT.refund(order, "refund-all");
    becomes(OrderState.REFUNDED);
    assertLike("refundOrder", "200", ask(HttpMethod.POST, path + "/refund", MINJI, null, 200));
  }

  @Test
  void theExamplesOfACancellationAreWhatIsAnswered() {
    String path = "/api/orders/" + order.value() + "/cancel";
    PAYMENT.pay(order, "payment-undecided");
    place();
    await().until(this::steps, steps -> steps.contains("payment-delayed"));
    assertLike("cancelOrder", "202", ask(HttpMethod.POST, path, MINJI, null, 202));
    PAYMENT.cancel(order, "cancellation-voided");
    becomes(OrderState.CANCELLED);
    assertLike("cancelOrder", "200", ask(HttpMethod.POST, path, MINJI, null, 200));
  }

  @Test
  void theExamplesOfACartAreWhatIsSentAndAnswered() {
    String cart = TestTokens.client("cart-service", "orders");
    String body =
        named("placeOrder").at("/requestBody/content/application~1json/example").toString();
    STOCK.reserve(order, "reservation-made");
    PAYMENT.pay(order, "payment-captured");
    PAYMENT.refund(order, "refund-undecided");
    String put = "/orders/" + order.value();
    assertLike("placeOrder", "201", ask(HttpMethod.PUT, put, cart, body, 201));
    assertLike("placeOrder", "200", ask(HttpMethod.PUT, put, cart, body, 200));
    becomes(OrderState.CONFIRMED);
    String path = "/api/admin/orders/" + order.value();
    assertLike("getAnyOrder", "200", ask(HttpMethod.GET, path, MINA, null, 200));
    String part =
        named("refundAnyOrder").at("/requestBody/content/application~1json/example").toString();
    assertLike("refundAnyOrder", "202", ask(HttpMethod.POST, path + "/refunds", MINA, part, 202));
    PAYMENT.refund(order, "refund-part");
    becomes(OrderState.CONFIRMED);
    assertLike("refundAnyOrder", "200", ask(HttpMethod.POST, path + "/refunds", MINA, part, 200));
  }

  /** The same fields and the same steps; values differ from day to day. */
  private void assertLike(String operation, String status, JsonNode answer) {
    JsonNode content = named(operation).path("responses").path(status).path("content");
    JsonNode example = content.iterator().next().path("example");
    assertThat(fields(answer)).as("%s %s", operation, status).isEqualTo(fields(example));
    assertThat(answer.findValuesAsString("step"))
        .as("%s %s", operation, status)
        .isEqualTo(example.findValuesAsString("step"));
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> fields = new TreeSet<>();
    collect(node, "", fields);
    return fields;
  }

  private static void collect(JsonNode node, String at, Set<String> fields) {
    node.propertyStream()
        .forEach(field -> {
          fields.add(at + "/" + field.getKey());
          collect(field.getValue(), at + "/" + field.getKey(), fields);
        });
    if (node.isArray()) {
      node.valueStream().forEach(item -> collect(item, at + "[]", fields));
    }
  }

  private JsonNode named(String operationId) {
    return operations().values().stream()
        .filter(operation -> operation.path("operationId").asString("").equals(operationId))
        .findFirst()
        .orElseThrow();
  }

  /** By method and path; those of the platform are its own to describe. */
  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    document
        .path("paths")
        .propertyStream()
        .filter(path -> !path.getKey().contains("dead-letters"))
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .forEach(operation ->
                    operations.put(
                        operation.getKey() + " " + path.getKey(), operation.getValue())));
    return operations;
  }

  /** The bodies that go in and come out, wherever the document describes them. */
  private Stream<JsonNode> contents(JsonNode operation) {
    return Stream.concat(
            Stream.of(operation.path("requestBody")),
            operation.path("responses").valueStream().map(this::resolved))
        .flatMap(body -> body.path("content").valueStream());
  }

  private JsonNode resolved(JsonNode answer) {
    return answer.has("$ref") ? document.at(answer.path("$ref").asString("").substring(1)) : answer;
  }

  /** Its answers without those that any operation has. */
  private static Set<String> own(JsonNode operation) {
    Set<String> own = new TreeSet<>(operation.path("responses").propertyNames());
    own.removeAll(Set.of("400", "401", "403", "406", "413", "415", "429", "503"));
    return own;
  }

  private JsonNode ask(
      HttpMethod method, String path, @Nullable String token, @Nullable String body, int status) {
    var request =
        http()
            .method(method)
            .uri(path)
            .headers(headers -> {
              if (token != null) {
                headers.setBearerAuth(token);
                headers.set("Idempotency-Key", "example");
              }
            });
    var exchange =
        body == null
            ? request.exchange()
            : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    return JsonMapper.shared()
        .readTree(
            String.valueOf(
                exchange
                    .expectStatus()
                    .isEqualTo(status)
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody()));
  }
}
