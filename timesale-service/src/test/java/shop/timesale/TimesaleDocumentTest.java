package shop.timesale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.platform.testing.TestTokens;
import shop.timesale.sale.Phase;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.SaleId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document tells every operation, and its examples are what the service says. */
class TimesaleDocumentTest {

  private static final Instance INSTANCE = Instance.onPostgres().getFirst();

  private final RestTestClient http =
      RestTestClient.bindToServer().baseUrl(INSTANCE.address()).build();

  private final JsonNode document = ask(HttpMethod.GET, "/v3/api-docs", null);

  @Test
  void tellsEveryOperationAndItsAnswers() {
    Set<String> told = new TreeSet<>();
    operations().forEach((name, operation) -> told.add("%s %s".formatted(name, own(operation))));
    assertThat(told)
        .containsExactly(
            "get /api/admin/timesales/{saleId} [200, 404]",
            "get /api/reservations/{reservationId} [200, 404]",
            "get /api/timesales [200, 304]",
            "get /api/timesales/{saleId} [200, 304, 404]",
            "post /api/admin/timesales/{saleId}/cancel [200, 404, 409]",
            "post /api/timesales/{saleId}/reservations [200, 201, 404, 409, 422]",
            "put /api/admin/timesales/{saleId} [200, 201, 409]");
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
  void theExamplesAreWhatIsSentAndAnswered() {
    SaleId sale = new SaleId(Instance.name("example"));
    Instance.CATALOG.stock(sale.value(), 1_000);
    String merchandiser = TestTokens.merchandiser();
    String planned = "/api/admin/timesales/" + sale.value();
    ObjectNode plan = (ObjectNode) sent("planSale");
    plan.put("productId", sale.value());
    plan.put("opensAt", Instant.now().plus(Duration.ofMinutes(1)).toString());
    plan.put("closesAt", Instant.now().plus(Duration.ofHours(1)).toString());
    assertLike("planSale", "201", ask(HttpMethod.PUT, planned, merchandiser, plan.toString()));
    PlannedSales.awaitPhase(INSTANCE, sale, Phase.SCHEDULED);
    assertLike("planSale", "200", ask(HttpMethod.PUT, planned, merchandiser, plan.toString()));
    PlannedSales.move(
        INSTANCE, sale, Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofHours(1)));
    assertLike("getPlannedSale", "200", ask(HttpMethod.GET, planned, merchandiser));
    assertLike("getSale", "200", ask(HttpMethod.GET, "/api/timesales/" + sale.value(), null));
    assertLike("listSales", "200", ask(HttpMethod.GET, "/api/timesales?size=1", null));
    String minji = TestTokens.customer("minji");
    JsonNode reserved =
        ask(
            HttpMethod.POST,
            "/api/timesales/%s/reservations".formatted(sale.value()),
            minji,
            sent("reserveUnits").toString());
    assertLike("reserveUnits", "201", reserved);
    assertLike("reserveUnits", "200", reserved);
    assertLike(
        "getReservation",
        "200",
        ask(
            HttpMethod.GET,
            "/api/reservations/" + reserved.path("reservationId").asString(),
            minji));
    assertLike("cancelSale", "200", ask(HttpMethod.POST, planned + "/cancel", merchandiser));
  }

  private JsonNode sent(String operation) {
    return named(operation).at("/requestBody/content/application~1json/example");
  }

  /** The same fields; values differ from day to day. */
  private void assertLike(String operation, String status, JsonNode answer) {
    JsonNode content = named(operation).path("responses").path(status).path("content");
    assertThat(fields(answer))
        .as("%s %s", operation, status)
        .isEqualTo(fields(content.iterator().next().path("example")));
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> fields = new TreeSet<>();
    collect(node, "", fields);
    return fields;
  }

  private static void collect(JsonNode node, String at, Set<String> fields) {
    node.propertyStream()
        .filter(field -> !field.getKey().equals("productName")) // absent while it is not known
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

  /** Without those that any operation may give. */
  private static Set<String> own(JsonNode operation) {
    Set<String> answers = new TreeSet<>(operation.path("responses").propertyNames());
    answers.removeAll(Set.of("400", "401", "403", "406", "413", "415", "429", "503"));
    return answers;
  }

  private JsonNode ask(HttpMethod method, String path, @Nullable String token) {
    return ask(method, path, token, null);
  }

  private JsonNode ask(
      HttpMethod method, String path, @Nullable String token, @Nullable String body) {
    var request =
        http.method(method)
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
                    .is2xxSuccessful()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody()));
  }
}
