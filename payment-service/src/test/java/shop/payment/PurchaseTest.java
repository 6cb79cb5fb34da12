package shop.payment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.json.JsonMapper;

class PurchaseTest extends RunningService {

  @Test
  void chargesOnceAndShowsThePaymentToItsCustomer() {
    assertThat(pay("tok_approve").standing()).isEqualTo("captured");
    assertThat(pay("tok_approve").standing()).isEqualTo("captured");
    assertThat(asked("/authorizations")).isOne();
    assertThat(asked("/capture")).isOne();
    assertThat(get("/api/payments?orderId=" + order, TestTokens.customer("minji")).json())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"items": [{"orderId": "%s", "status": "captured",
                                "amount": {"amount": 25800, "currency": "KRW"}}],
                     "page": 0, "size": 20, "total": 1}
                    """
                        .formatted(order)));
  }

  @Test
  void showsTheProviderNoTokenOfOurs() {
    pay("tok_approve");
    sandbox.verify(0, anyRequestedFor(anyUrl()).withHeader("Authorization", matching(".*")));
    assertThat(asked("/capture")).isOne();
  }

  @Test
  void chargesOnceWhenManyAskAtTheSameTime() throws Exception {
    sandbox.stubFor(
        post(urlPathEqualTo("/v1/authorizations"))
            .atPriority(1)
            .willReturn(
                okJson("{\"id\": \"auth-1\", \"status\": \"approved\"}").withFixedDelay(300)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var callers =
          IntStream.range(0, 8).mapToObj(_ -> threads.submit(() -> pay("tok_approve"))).toList();
      for (var caller : callers) {
        assertThat(caller.get().standing()).isIn("captured", "undecided");
      }
    }
    assertThat(pay("tok_approve").standing()).isEqualTo("captured");
    assertThat(asked("/authorizations")).isOne();
    assertThat(asked("/capture")).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "tok_decline, insufficient-funds",
    "tok_lost_card, lost-card",
    "tok_never_issued, unknown-card"
  })
  void tellsWhyACardIsDeclined(String card, String reason) {
    Answer answer = pay(card);
    assertThat(answer.standing()).isEqualTo("declined");
    assertThat(answer.json().path("reason").asString()).isEqualTo(reason);
    assertThat(asked("/capture")).isZero();
  }

  @Test
  void isUndecidedWhileTheProviderIsSilentAndVoidedByACancellation() {
    assertThat(pay("tok_timeout").standing()).isEqualTo("undecided");
    assertThat(cancel().standing()).isEqualTo("voided");
    assertThat(pay("tok_timeout").standing()).isEqualTo("voided");
    assertThat(asked("/authorizations")).isOne();
    assertThat(asked("/capture")).isZero();
  }

  @Test
  void finishesAPaymentThatBrokeBetweenAuthorisationAndCapture() {
    var broken =
        sandbox.stubFor(
            post(urlPathMatching("/v1/authorizations/auth-%s/capture".formatted(order)))
                .atPriority(1)
                .willReturn(aResponse().withStatus(500)));
    assertThat(pay("tok_approve").standing()).isEqualTo("undecided");
    sandbox.removeStub(broken);
    assertThat(pay("tok_approve").standing()).isEqualTo("captured");
    assertThat(asked("/authorizations")).isOne();
  }

  @Test
  void refundsOnceAndTheLedgerBalances() {
    pay("tok_approve");
    assertThat(cancel().standing()).isEqualTo("refunded");
    assertThat(cancel().standing()).isEqualTo("refunded");
    assertThat(asked("/refunds")).isOne();
    var ledger = get("/api/admin/payments/ledger", TestTokens.merchandiser()).json();
    assertThat(ledger.path("balanced").asBoolean()).isTrue();
    assertThat(ledger.path("sum").asLong()).isZero();
    assertThat(ledger.path("entries").asLong()).isGreaterThanOrEqualTo(2);
    assertThat(ledger.path("accounts").valueStream().map(one -> one.path("account").asString()))
        .containsExactly("provider", "sales", "refunds");
  }

  @Test
  void countsPaymentsByResultAndMeasuresTheProvider() {
    pay("tok_decline");
    assertThat(get("/actuator/prometheus", null).body())
        .containsPattern("shop_payments_total\\{.*result=\"declined\"")
        .containsPattern("shop_payment_provider_seconds_count\\{.*answer=\"declined\"")
        .containsPattern("resilience4j_circuitbreaker_state\\{.*\"provider-authorisation\"")
        .containsPattern("resilience4j_bulkhead_available_.*\"provider-settlement\"");
  }
}
