package shop.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.testing.TestTokens;

/** Refusals are tested as carefully as successes. */
class PaymentEdgeTest extends RunningService {

  private static final String LEDGER = "/api/admin/payments/ledger";
  private static final String REPORT = "/api/admin/payments/report";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{'customerId':'minji','amount':{'amount':'1','currency':'KRW'},'paymentMethod':'tok_a'}",
        "{'customerId':'minji','amount':{'amount':1.5,'currency':'KRW'},'paymentMethod':'tok_a'}",
        "{'customerId':'m','amount':{'amount':99999999999999999999,'currency':'KRW'},"
            + "'paymentMethod':'tok_a'}",
        "{'customerId':'m','amount':{'amount':1,'currency':'KRW'},'paymentMethod':'t','x':1}"
      })
  void refusesABodyThatCannotBeRead(String body) {
    refuses(put("/payments/" + order, body.replace('\'', '"')), 400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'amount':{'amount':1,'currency':'KRW'},'paymentMethod':'tok_a'}",
        "{'customerId':'','amount':{'amount':1,'currency':'KRW'},'paymentMethod':'tok_a'}",
        "{'customerId':'a\\u0000b','amount':{'amount':1,'currency':'KRW'},'paymentMethod':'t'}",
        "{'customerId':'minji','amount':{'amount':0,'currency':'KRW'},'paymentMethod':'tok_a'}",
        "{'customerId':'minji','amount':{'amount':-1,'currency':'KRW'},'paymentMethod':'tok_a'}",
        "{'customerId':'m','amount':{'amount':1000000000001,'currency':'KRW'},'paymentMethod':'t'}",
        "{'customerId':'minji','amount':{'amount':1,'currency':'won'},'paymentMethod':'tok_a'}",
        "{'customerId':'minji','amount':{'amount':1},'paymentMethod':'tok_a'}",
        "{'customerId':'minji','amount':{'amount':1,'currency':'KRW'}}",
        "{'customerId':'minji','amount':{'amount':1,'currency':'KRW'},'paymentMethod':'a b'}"
      })
  void refusesABodyOutOfRange(String body) {
    refuses(put("/payments/" + order, body.replace('\'', '"')), 400, "validation-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "-a", "a.b", "%C3%A4", "x'--"})
  void refusesAnIdThatCannotBeAnOrders(String id) {
    refuses(put("/payments/" + id, payment(1, "tok_approve")), 400, "validation-failed");
    refuses(put("/payments/" + id + "/cancellation", ""), 400, "validation-failed");
    refuses(get("/payments/" + id, ORDER_SERVICE), 400, "validation-failed");
    refuses(
        get("/api/payments?orderId=" + id, TestTokens.customer("minji")), 400, "validation-failed");
  }

  @Test
  void refusesAnotherAmountForTheSameOrder() {
    assertThat(pay("tok_approve").status()).isEqualTo(200);
    refuses(put("/payments/" + order, payment(25801, "tok_approve")), 422, "payment-mismatch");
  }

  @Test
  void knowsNoPaymentThatNobodyAskedFor() {
    refuses(get("/payments/" + order, ORDER_SERVICE), 404, "not-found");
  }

  @Test
  void showsAPaymentToTheOneWhoAskedForIt() {
    pay("tok_decline");
    assertThat(get("/payments/" + order, ORDER_SERVICE).body()).contains("\"declined\"");
  }

  @Test
  void asksForTheOrder() {
    refuses(get("/api/payments", TestTokens.customer("minji")), 400, "bad-request");
  }

  @Test
  void hidesThePaymentsOfOthers() {
    pay("tok_approve");
    String path = "/api/payments?orderId=" + order;
    assertThat(get(path, TestTokens.customer("jisoo")).body())
        .isEqualTo(get("/api/payments?orderId=o-1", TestTokens.customer("jisoo")).body())
        .contains("\"items\":[]");
  }

  @Test
  void tellsNobodyTheCard() {
    pay("tok_approve");
    assertThat(get("/api/payments?orderId=" + order, TestTokens.customer("minji")).body())
        .contains(order)
        .doesNotContain("tok_");
  }

  static Stream<Arguments> wrongTokens() {
    String customer = TestTokens.customer("minji");
    String stock = TestTokens.client("timesale-service", "stock");
    return Stream.of(
            List.of("/payments/o-1", customer),
            List.of("/payments/o-1", stock),
            List.of("/payments/o-1", TestTokens.merchandiser()),
            List.of(LEDGER, customer),
            List.of(LEDGER, ORDER_SERVICE),
            List.of(LEDGER, TestTokens.operator()),
            List.of(REPORT, customer),
            List.of(REPORT, ORDER_SERVICE),
            List.of(REPORT, TestTokens.operator()),
            List.of("/api/payments?orderId=o-1", ORDER_SERVICE))
        .map(pair -> Arguments.of(pair.get(0), pair.get(1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTokens")
  void forbidsWhatATokenDoesNotAllow(String path, String token) {
    refuses(get(path, token), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/payments/o-1", LEDGER, REPORT, "/api/payments?orderId=o-1"})
  void asksForAToken(String path) {
    refuses(get(path, null), 401, "unauthorized");
    refuses(get(path, TestTokens.expired()), 401, "unauthorized");
    refuses(get(path, TestTokens.wrongAudience()), 401, "unauthorized");
  }

  @Test
  void describesItself() {
    Answer document = get("/v3/api-docs", null);
    assertThat(document.status()).isEqualTo(200);
    assertThat(document.body())
        .contains("/payments/{orderId}/cancellation", "/api/payments", LEDGER)
        .contains("#/components/responses/payment-mismatch", "#/components/schemas/Problem");
  }
}
