package shop.timesale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.platform.testing.TestTokens;
import shop.timesale.sale.Phase;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.SaleId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers see it: over HTTP, with tokens, on a real database. */
class HttpTest {

  private static final Instance INSTANCE = Instance.onPostgres().getFirst();
  private static final String MERCHANDISER = TestTokens.merchandiser();
  private static final String MINJI = TestTokens.customer("minji");

  private final RestTestClient http =
      RestTestClient.bindToServer().baseUrl(INSTANCE.address()).build();

  private record Answer(int status, @Nullable String retryAfter, JsonNode body) {

    String problem() {
      String type = body.path("type").asString("");
      return type.substring(type.lastIndexOf('/') + 1);
    }
  }

  private Answer call(
      HttpMethod method,
      String path,
      @Nullable String token,
      @Nullable String key,
      @Nullable String json) {
    var request =
        http.method(method)
            .uri(path)
            .headers(headers -> {
              if (token != null) {
                headers.setBearerAuth(token);
              }
              if (key != null) {
                headers.set("Idempotency-Key", key);
              }
            });
    var exchange =
        json == null
            ? request.exchange()
            : request.contentType(MediaType.APPLICATION_JSON).body(json).exchange();
    var result = exchange.expectBody(String.class).returnResult();
    String body = result.getResponseBody();
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders().getFirst("Retry-After"),
        body == null || body.isEmpty()
            ? JsonMapper.shared().createObjectNode()
            : JsonMapper.shared().readTree(body));
  }

  private Answer get(String path, @Nullable String token) {
    return call(HttpMethod.GET, path, token, null, null);
  }

  private Answer plan(SaleId sale, String json) {
    return call(HttpMethod.PUT, "/api/admin/timesales/" + sale.value(), MERCHANDISER, null, json);
  }

  private Answer reserve(SaleId sale, @Nullable String token, String key, int quantity) {
    return call(
        HttpMethod.POST,
        "/api/timesales/%s/reservations".formatted(sale.value()),
        token,
        key,
        "{\"quantity\":%d,\"paymentMethod\":\"tok_approve\"}".formatted(quantity));
  }

  private static String planned(String product, String more) {
    Instant now = Instant.now();
    return """
    {"productId":"%s","salePrice":{"amount":12900,"currency":"KRW"},"quantity":10,
     "limitPerCustomer":2,"opensAt":"%s","closesAt":"%s"%s}
    """
        .formatted(product, now.minusSeconds(60), now.plus(Duration.ofHours(1)), more);
  }

  @Test
  void aSaleIsPlannedSeenAndBoughtIn() {
    SaleId sale = new SaleId(Instance.name("sale"));
    Instance.CATALOG.stock(sale.value(), 100);
    String plan = planned(sale.value(), "");

    Answer planned = plan(sale, plan);
    assertThat(planned.status()).isEqualTo(201);
    assertThat(planned.body().path("phase").asString()).isEqualTo("waiting-for-stock");
    assertThat(planned.body().path("stock").path("asked").path("allocated").asInt()).isEqualTo(10);
    assertThat(plan(sale, plan).status()).isEqualTo(200);
    PlannedSales.awaitPhase(INSTANCE, sale, Phase.OPEN);
    assertThat(reserve(sale, MINJI, "k", 2).status()).isEqualTo(201);

    String path = "/api/timesales/" + sale.value();
    await().until(() -> get(path, null).body().path("unitsLeft").asInt() == 8);
    JsonNode seen = get(path, null).body();
    assertThat(seen.path("phase").asString()).isEqualTo("open");
    assertThat(seen.path("quantity").asInt()).isEqualTo(10);
    assertThat(seen.path("salePrice").path("amount").asInt()).isEqualTo(12_900);
    assertThat(seen.path("productName").path("ko").asString()).isEqualTo("상품 " + sale.value());
    assertThat(Instant.parse(seen.path("serverTime").asString()))
        .isBefore(Instant.parse(seen.path("closesAt").asString()));
    JsonNode open = get("/api/timesales?phase=open&size=100", null).body();
    assertThat(open.path("total").asInt()).as(open.toString()).isPositive();
    assertThat(open.path("items").valueStream().map(item -> item.path("saleId").asString()))
        .contains(sale.value());
    assertThat(get("/api/timesales?phase=sold-out", null).status()).isEqualTo(200);
  }

  @Test
  void thePlatformReadsTheSignalsWithoutAToken() {
    SaleId sale = new SaleId(Instance.name("sale"));
    Instance.CATALOG.stock(sale.value(), 100);
    Answer planned = plan(sale, planned(sale.value(), ",\"expectedArrivalsPerSecond\":751"));
    assertThat(planned.body().path("expectedArrivalsPerSecond").asInt()).isEqualTo(751);
    PlannedSales.awaitPhase(INSTANCE, sale, Phase.OPEN);
    PlannedSales.move(INSTANCE, sale, Instant.now(), Instant.now().plus(Duration.ofHours(1)));
    PlannedSales.look(INSTANCE);
    reserve(sale, MINJI, "k", 1);

    JsonNode signals = get("/scaling", null).body();

    assertThat(signals.at("/schedule/instances").asInt()).isGreaterThanOrEqualTo(4);
    assertThat(
            signals
                .at("/schedule/openings")
                .valueStream()
                .filter(opening -> opening.path("sale").asString().equals(sale.value())))
        .singleElement()
        .satisfies(opening -> assertThat(opening.path("instances").asInt()).isEqualTo(4));
    assertThat(signals.at("/latency/p95Millis").asDouble()).isPositive();
    assertThat(signals.at("/queue/waiting").asInt(-1)).isNotNegative();
    assertThat(call(HttpMethod.POST, "/scaling", null, null, "{}").problem())
        .isEqualTo("unauthorized");
  }

  @Test
  void aReservationIsItsCustomersAlone() {
    SaleId sale = PlannedSales.open(INSTANCE, 10, 2);
    JsonNode made = reserve(sale, MINJI, "k", 1).body();
    String path = "/api/reservations/" + made.path("reservationId").asString();

    JsonNode own = get(path, MINJI).body();
    assertThat(own.path("orderId")).isEqualTo(made.path("orderId"));
    assertThat(own.path("status").asString()).isEqualTo("held");
    assertThat(get(path, TestTokens.customer("jisoo")).problem()).isEqualTo("not-found");
    assertThat(get(path, null).problem()).isEqualTo("unauthorized");
    assertThat(get("/api/reservations/none", MINJI).status()).isEqualTo(404);
  }

  @Test
  void theFirstAnswerIsRepeatedToTheLetter() {
    SaleId sale = PlannedSales.open(INSTANCE, 1, 1);

    Answer first = reserve(sale, MINJI, "k", 1);
    Answer again = reserve(sale, MINJI, "k", 1);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void doorsOpenByRole() {
    SaleId sale = PlannedSales.open(INSTANCE, 1, 1);

    assertThat(reserve(sale, null, "k", 1).problem()).isEqualTo("unauthorized");
    assertThat(reserve(sale, MERCHANDISER, "k", 1).problem()).isEqualTo("forbidden");
    assertThat(get("/api/admin/timesales/" + sale.value(), MINJI).problem()).isEqualTo("forbidden");
    assertThat(get("/api/admin/timesales/" + sale.value(), null).problem())
        .isEqualTo("unauthorized");
    assertThat(get("/api/admin/timesales/" + sale.value(), MERCHANDISER).status()).isEqualTo(200);
    assertThat(get("/api/elsewhere", null).problem()).isEqualTo("unauthorized");
  }

  @Test
  void cancellingIsSaidOnceOrMoreOften() {
    SaleId sale = PlannedSales.open(INSTANCE, 1, 1);
    String path = "/api/admin/timesales/%s/cancel".formatted(sale.value());

    for (int i = 0; i < 2; i++) {
      Answer cancelled = call(HttpMethod.POST, path, MERCHANDISER, null, null);
      assertThat(cancelled.status()).isEqualTo(200);
      assertThat(cancelled.body().path("phase").asString()).isEqualTo("cancelled");
      assertThat(cancelled.body().path("unitsLeft").asInt()).isZero();
    }
    assertThat(reserve(sale, MINJI, "k", 1).problem()).isEqualTo("sale-cancelled");
  }

  @Test
  void planningRefusesWithReasons() {
    SaleId sale = PlannedSales.open(INSTANCE, 10, 1);

    Answer tooLate = plan(sale, planned(sale.value(), ""));
    assertThat(tooLate.status()).isEqualTo(409);
    assertThat(tooLate.problem()).isEqualTo("change-refused");
    assertThat(tooLate.body().path("fields").toString()).contains("limitPerCustomer");
    Answer overlapping = plan(new SaleId(Instance.name("sale")), planned(sale.value(), ""));
    assertThat(overlapping.problem()).isEqualTo("overlapping-sale");
    assertThat(overlapping.body().path("otherSaleId").asString()).isEqualTo(sale.value());
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    Answer ended =
        plan(
            new SaleId(Instance.name("sale")),
            planned("p", "").replaceAll("closesAt\":\"[^\"]+", "closesAt\":\"" + past));
    assertThat(ended.problem()).isEqualTo("validation-failed");
    assertThat(ended.body().path("errors").path(0).path("field").asString()).isEqualTo("closesAt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"quantity\":10 | \"quantity\":0 | quantity",
        "\"quantity\":10 | \"quantity\":1000001 | quantity",
        "\"limitPerCustomer\":2 | \"limitPerCustomer\":101 | limitPerCustomer",
        "\"amount\":12900 | \"amount\":0 | salePrice.amount",
        "\"amount\":12900 | \"amount\":1000000001 | salePrice.amount",
        "\"currency\":\"KRW\" | \"currency\":\"won\" | salePrice.currency",
        "\"productId\":\"p\" | \"productId\":\"../p\" | productId",
        "\"productId\":\"p\", | '' | productId",
        "\"quantity\":10 | \"quantity\":10,\"expectedArrivalsPerSecond\":0 |"
            + " expectedArrivalsPerSecond",
        "\"quantity\":10 | \"quantity\":10,\"expectedArrivalsPerSecond\":1000001 |"
            + " expectedArrivalsPerSecond",
      })
  void plansAreChecked(String good, String bad, String field) {
    Answer answer = plan(new SaleId("x"), planned("p", "").replace(good, bad));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("validation-failed");
    assertThat(answer.body().path("errors").path(0).path("field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"quantity\":0,\"paymentMethod\":\"t\"}",
        "{\"quantity\":101,\"paymentMethod\":\"t\"}",
        "{\"paymentMethod\":\"t\"}",
        "{\"quantity\":1}",
        "{\"quantity\":1,\"paymentMethod\":\"\"}",
        "{\"quantity\":1,\"paymentMethod\":\"t\",\"price\":1}",
        "{\"quantity\":1.5,\"paymentMethod\":\"t\"}",
        "{\"quantity\":\"1\",\"paymentMethod\":\"t\"}",
        "[]",
        "not json"
      })
  void wishesAreChecked(String json) {
    Answer answer = call(HttpMethod.POST, "/api/timesales/demo/reservations", MINJI, "k", json);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isIn("validation-failed", "bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phase=never", "size=0", "size=101", "page=-1", "page=x"})
  void listsAreChecked(String query) {
    assertThat(get("/api/timesales?" + query, null).status()).isEqualTo(400);
  }

  @Test
  void unknownSalesAreSaidToBeUnknown() {
    assertThat(get("/api/timesales/none", null).problem()).isEqualTo("unknown-sale");
    assertThat(get("/api/admin/timesales/none", MERCHANDISER).problem()).isEqualTo("unknown-sale");
    assertThat(
            call(HttpMethod.POST, "/api/admin/timesales/none/cancel", MERCHANDISER, null, null)
                .problem())
        .isEqualTo("unknown-sale");
    assertThat(reserve(new SaleId("none"), MINJI, "k", 1).problem()).isEqualTo("unknown-sale");
  }
}
