package shop.order.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
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
import shop.platform.testing.TestTokens;

/** What customers and merchandisers hear who wish for a refund. */
class RefundEdgeTest extends RunningOrders implements OnH2 {

  private static final String MINJI = TestTokens.customer("minji");
  private static final String MINA = TestTokens.merchandiser();

  @Autowired JdbcClient sql;

  @BeforeEach
  void anOrderIsConfirmed() {
    PAYMENT.pay(order, "payment-captured");
    PAYMENT.refund(order, "refund-part");
    place();
    becomes(OrderState.CONFIRMED);
  }

  @Test
  void aCustomerHearsThatTheMoneyIsOnItsWay() {
    PAYMENT.refund(order, "refund-undecided");
    refundOwn(MINJI)
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("refunding")
        .jsonPath("$.refunds[0].status")
        .isEqualTo("requested")
        .jsonPath("$.refunds[0].amount.amount")
        .isEqualTo(25_800)
        .jsonPath("$.timeline[3].step")
        .isEqualTo("refund-requested");
    refundOwn(MINJI).expectStatus().isAccepted();
    PAYMENT.refund(order, "refund-all");
    becomes(OrderState.REFUNDED);
    refundOwn(MINJI).expectStatus().isOk().expectBody().jsonPath("$.refunds.length()").isEqualTo(1);
    refused(refund(MINA, "k", "{}"), 409, "already-refunded");
  }

  @Test
  void aMerchandiserNamesAnAmountAndAKey() {
    String first = text(refund(MINA, "k-1", amount(10_000)).expectStatus().isAccepted());
    assertThat(first).contains("\"status\":\"requested\"", "\"amount\":10000");
    String again = text(refund(MINA, "k-1", amount(10_000)).expectStatus().isOk());
    assertThat(again.substring(0, 40)).isEqualTo(first.substring(0, 40));
    refused(refund(MINA, "k-1", amount(9_999)), 422, "key-reused");
    refused(refund(MINA, "k-1", "{}"), 422, "key-reused");
    refused(refund(MINA, "k-2", amount(15_801)), 409, "refund-exceeds-captured")
        .jsonPath("$.left.amount")
        .isEqualTo(15_800);
    refused(
            refund(MINA, "k-2", "{\"amount\":{\"amount\":1,\"currency\":\"USD\"}}"),
            409,
            "refund-exceeds-captured")
        .jsonPath("$.left.currency")
        .isEqualTo("KRW");
    refund(MINA, "k-2", "{}").expectStatus().isAccepted();
    becomes(OrderState.REFUNDED);
    refund(MINA, "k-2", "{}").expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":{\"amount\":0,\"currency\":\"KRW\"}}",
        "{\"amount\":{\"amount\":-1,\"currency\":\"KRW\"}}",
        "{\"amount\":{\"amount\":1000000000001,\"currency\":\"KRW\"}}",
        "{\"amount\":{\"amount\":1,\"currency\":\"won\"}}",
        "{\"amount\":{\"amount\":1}}",
        "{\"amount\":{}}",
        "{\"amount\":1}",
        "{\"amont\":{}}",
        "[]",
        "null",
        ""
      })
  void refusesWhatIsNoRefund(String body) {
    refund(MINA, "k", body).expectStatus().isBadRequest();
  }

  @Test
  void refusesAMissingOrUnreadableKey() {
    refused(
        ask(HttpMethod.POST, "/api/admin/orders/" + order.value() + "/refunds", MINA)
            .contentType(MediaType.APPLICATION_JSON)
            .body("{}")
            .exchange(),
        400,
        "missing-idempotency-key");
    refused(refund(MINA, "a b", "{}"), 400, "validation-failed");
    refused(refund(MINA, "k".repeat(201), "{}"), 400, "validation-failed");
  }

  @Test
  void refusesARefundAfterItsTime() {
    sql.sql("update orders set refund_until = :past where order_id = :order")
        .param("past", OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1))
        .param("order", order.value())
        .update();
    refused(refundOwn(MINJI), 409, "refund-window-over").jsonPath("$.until").exists();
  }

  @Test
  void refusesToCancelWhatIsRefunded() {
    PAYMENT.refund(order, "refund-all");
    refundOwn(MINJI);
    refused(
        ask(HttpMethod.POST, "/api/orders/" + order.value() + "/cancel", MINJI).exchange(),
        409,
        "already-confirmed");
  }

  @Test
  void refusesToRefundWhatIsNotPaid() {
    OrderId other = SampleOrders.freshId();
    PAYMENT.pay(other, "payment-declined");
    place.place(SampleOrders.wish(other));
    refused(
            ask(HttpMethod.POST, "/api/orders/" + other.value() + "/refund", MINJI).exchange(),
            409,
            "not-confirmed")
        .jsonPath("$.status")
        .exists();
  }

  @Test
  void keepsOrdersApartFromOthers() {
    refused(refundOwn(TestTokens.customer("hana")), 404, "not-here-yet");
    refused(refundOwn(MINA), 403, "forbidden");
    refused(refund(MINJI, "k", "{}"), 403, "forbidden");
    refused(refund(TestTokens.operator(), "k", "{}"), 403, "forbidden");
    assertThat(state()).isEqualTo(OrderState.CONFIRMED);
  }

  @Test
  void showsAnyOrderToMerchandisers() {
    String path = "/api/admin/orders/" + order.value();
    ask(HttpMethod.GET, path, MINA)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.customerId")
        .isEqualTo("minji");
    refused(ask(HttpMethod.GET, path, MINJI).exchange(), 403, "forbidden");
    refused(ask(HttpMethod.GET, "/api/admin/orders/1", MINA).exchange(), 404, "not-found");
    refused(refund(MINA, "/api/admin/orders/1/refunds", "k", "{}"), 404, "not-found");
  }

  private static String amount(long won) {
    return "{\"amount\":{\"amount\":%d,\"currency\":\"KRW\"}}".formatted(won);
  }

  private RestTestClient.ResponseSpec refundOwn(String token) {
    return ask(HttpMethod.POST, "/api/orders/" + order.value() + "/refund", token).exchange();
  }

  private RestTestClient.ResponseSpec refund(String token, String key, String body) {
    return refund(token, "/api/admin/orders/" + order.value() + "/refunds", key, body);
  }

  private RestTestClient.ResponseSpec refund(String token, String path, String key, String body) {
    return ask(HttpMethod.POST, path, token)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .exchange();
  }

  private RestTestClient.RequestBodySpec ask(HttpMethod method, String path, String token) {
    return http().method(method).uri(path).headers(headers -> headers.setBearerAuth(token));
  }

  private static RestTestClient.BodyContentSpec refused(
      RestTestClient.ResponseSpec answer, int status, String type) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/" + type);
  }

  private static String text(RestTestClient.ResponseSpec answer) {
    return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
  }
}
