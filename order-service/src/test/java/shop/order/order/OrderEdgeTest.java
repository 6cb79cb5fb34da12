package shop.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.order.OnH2;
import shop.order.RunningOrders;
import shop.order.payment.PaymentStubs;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What customers hear. */
class OrderEdgeTest extends RunningOrders implements OnH2 {

  private static final String MINJI = TestTokens.customer("minji");
  private static final String HANA = TestTokens.customer("hana");

  @Autowired JdbcClient sql;

  @Test
  void showsAnOrderToItsCustomer() {
    PAYMENT.pay(order, "payment-captured");
    place();
    becomes(OrderState.CONFIRMED);
    JsonNode shown = body(get("/api/orders/" + order.value(), MINJI).expectStatus().isOk());
    assertThat(shown.propertyNames())
        .containsExactlyInAnyOrder(
            "orderId",
            "customerId",
            "status",
            "reservationId",
            "lines",
            "total",
            "placedAt",
            "payBy",
            "refundUntil",
            "refunds",
            "timeline");
    assertThat(shown.path("status").asString()).isEqualTo("confirmed");
    assertThat(shown.at("/total/amount").asLong()).isEqualTo(25_800);
    assertThat(shown.at("/lines/0").toString())
        .isEqualTo(
            "{\"productId\":\"mug\",\"productName\":{\"ko\":\"머그\",\"en\":\"Mug\"},"
                + "\"quantity\":2,\"unitPrice\":{\"amount\":12900,\"currency\":\"KRW\"}}");
    assertThat(shown.at("/timeline/2").propertyNames()).containsExactly("step", "at");
  }

  @Test
  void asksToComeBackForAnOrderThatMayStillCome() {
    get("/api/orders/" + order.value(), MINJI)
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .valueEquals("Retry-After", "1")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/not-here-yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "x", "a%27b", "0199C0DE-0000-7000-8000-000000000001"})
  void saysThatNoOrderWillEverHaveAnotherKindOfId(String id) {
    refused(get("/api/orders/" + id, MINJI), 404, "not-found");
    refused(post("/api/orders/" + id + "/cancel", MINJI), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "a%2Fb", "%3Cscript%3E"})
  void refusesWhatCanBeNoId(String id) {
    get("/api/orders/" + id, MINJI).expectStatus().is4xxClientError();
  }

  @Test
  void answersAnothersOrderLikeOneThatIsNotThere() {
    PAYMENT.pay(order, "payment-captured");
    place();
    becomes(OrderState.CONFIRMED);
    OrderId nobodys = SampleOrders.freshId();
    String anothers = text(get("/api/orders/" + order.value(), HANA));
    assertThat(anothers.replace(order.value(), nobodys.value()))
        .isEqualTo(text(get("/api/orders/" + nobodys.value(), HANA)));
    refused(post("/api/orders/" + order.value() + "/cancel", HANA), 404, "not-here-yet");
    assertThat(state()).isEqualTo(OrderState.CONFIRMED);
  }

  @Test
  void listsOwnOrdersNewestFirstInPages() {
    String customer = "lister-" + order.value();
    List<String> placed = placeSome(customer, 5);
    String token = TestTokens.customer(customer);
    JsonNode first = page(token, "?size=2");
    String next = first.path("next").asString();
    List<String> seen = new ArrayList<>(ids(first));
    // What comes meanwhile is newer than all: it moves nothing.
    placeSome(customer, 3);
    JsonNode second = page(token, "?size=2&after=" + next);
    seen.addAll(ids(second));
    JsonNode third = page(token, "?size=2&after=" + second.path("next").asString());
    seen.addAll(ids(third));
    assertThat(seen).isEqualTo(placed.reversed());
    assertThat(third.path("next").isNull()).isTrue();
    assertThat(page(token, "?size=8").path("next").isNull()).isTrue();
    assertThat(ids(page(HANA, ""))).isEmpty();
  }

  @Test
  void pagesThroughOrdersOfTheSameMoment() {
    String customer = "lister-" + order.value();
    List<String> placed = placeSome(customer, 7);
    sql.sql("update orders set placed_at = :now where customer_id = :customer")
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .param("customer", customer)
        .update();
    String token = TestTokens.customer(customer);
    List<String> seen = new ArrayList<>();
    String query = "?size=2";
    while (!query.isEmpty()) {
      JsonNode page = page(token, query);
      seen.addAll(ids(page));
      query = page.path("next").isNull() ? "" : "?size=2&after=" + page.path("next").asString();
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(placed);
  }

  @Test
  void startsNoPageAfterAnothersOrder() {
    place();
    refused(get("/api/orders?after=" + order.value(), HANA), 400, "validation-failed");
    refused(
        get("/api/orders?after=" + SampleOrders.freshId().value(), HANA), 400, "validation-failed");
  }

  private List<String> placeSome(String customer, int count) {
    List<String> placed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      OrderId id = SampleOrders.freshId();
      PAYMENT.pay(id, "payment-captured");
      place.place(SampleOrders.wish(id, customer));
      placed.add(id.value());
    }
    return placed;
  }

  private JsonNode page(String token, String query) {
    return body(get("/api/orders" + query, token).expectStatus().isOk());
  }

  private static List<String> ids(JsonNode page) {
    return page.path("items").valueStream().map(item -> item.path("orderId").asString()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"after=%20", "after=a%00", "size=0", "size=101", "size=x"})
  void refusesPagesThatAreNone(String query) {
    assertThat(text(get("/api/orders?" + query, MINJI).expectStatus().isBadRequest()))
        .contains("https://shop.example/problems/");
  }

  @Test
  void cancelsAndRepeatsItsAnswer() {
    PAYMENT.pay(order, "payment-undecided");
    PAYMENT.cancel(order, "cancellation-voided");
    place();
    await().until(() -> !PAYMENT.payments(order).isEmpty());
    JsonNode answer =
        body(post("/api/orders/" + order.value() + "/cancel", MINJI).expectStatus().isAccepted());
    assertThat(answer.path("status").asString()).isEqualTo("cancelling");
    assertThat(answer.path("reason").asString()).isEqualTo("cancelled-by-customer");
    becomes(OrderState.CANCELLED);
    post("/api/orders/" + order.value() + "/cancel", MINJI)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("cancelled");
  }

  @Test
  void refusesToCancelAConfirmedOrder() {
    PAYMENT.pay(order, "payment-captured");
    place();
    becomes(OrderState.CONFIRMED);
    refused(post("/api/orders/" + order.value() + "/cancel", MINJI), 409, "already-confirmed");
  }

  @Test
  void refusesToCancelADeclinedOrder() {
    PAYMENT.pay(order, "payment-declined");
    place();
    becomes(OrderState.CANCELLED);
    refused(post("/api/orders/" + order.value() + "/cancel", MINJI), 409, "already-cancelled")
        .jsonPath("$.reason")
        .isEqualTo("payment-declined");
  }

  @Test
  void answersWhilePaymentServiceIsSilent() {
    PAYMENT.pay(order, PaymentStubs.broken());
    place();
    get("/api/orders/" + order.value(), MINJI).expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/orders", "/api/orders/1"})
  void asksForAToken(String path) {
    refused(http().get().uri(path).exchange(), 401, "unauthorized");
    refused(get(path, TestTokens.expired()), 401, "unauthorized");
    refused(get(path, TestTokens.wrongSignature()), 401, "unauthorized");
    refused(get(path, TestTokens.wrongAudience()), 401, "unauthorized");
  }

  @Test
  void isForCustomers() {
    refused(get("/api/orders", TestTokens.merchandiser()), 403, "forbidden");
    refused(get("/api/orders", TestTokens.client("payment-service")), 403, "forbidden");
    refused(post("/api/orders/1/cancel", TestTokens.operator()), 403, "forbidden");
  }

  @Test
  void refusesOtherMethods() {
    refused(ask(HttpMethod.DELETE, "/api/orders/1", MINJI), 405, "method-not-allowed");
    refused(get("/api/orders/1/cancel", MINJI), 405, "method-not-allowed");
  }

  private RestTestClient.ResponseSpec get(String path, String token) {
    return ask(HttpMethod.GET, path, token);
  }

  private RestTestClient.ResponseSpec post(String path, String token) {
    return ask(HttpMethod.POST, path, token);
  }

  private RestTestClient.ResponseSpec ask(HttpMethod method, String path, String token) {
    return http()
        .method(method)
        .uri(URI.create(address() + path))
        .headers(headers -> headers.setBearerAuth(token))
        .exchange();
  }

  private static RestTestClient.BodyContentSpec refused(
      RestTestClient.ResponseSpec answer, int status, String type) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/" + type);
  }

  private static String text(RestTestClient.ResponseSpec answer) {
    return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  private static JsonNode body(RestTestClient.ResponseSpec answer) {
    return JsonMapper.shared().readTree(text(answer));
  }
}
