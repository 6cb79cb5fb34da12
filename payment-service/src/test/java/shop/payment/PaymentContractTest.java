package shop.payment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.platform.testing.Contracts;
import shop.platform.testing.HttpExchange;
import tools.jackson.databind.JsonNode;

/** Each exchange that other services rely on holds against the real service. */
class PaymentContractTest extends RunningService {

  static List<HttpExchange> exchanges() {
    return Contracts.httpExamples("payment-service");
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void keepsItsPromise(HttpExchange exchange) {
    prepare(exchange.name(), exchange.path().replaceFirst("/(cancellation|refunds/.*)$", ""));
    Answer answer = put(exchange.path(), exchange.body() == null ? "" : exchange.body().toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(exchange.status());
    assertThat(promised(answer)).isEqualTo(exchange.answer());
    assertThat(exchange.method()).isEqualTo("PUT");
  }

  /** The framework adds to a problem where it happened, which nobody is promised. */
  private static JsonNode promised(Answer answer) {
    return answer.status() < 400 ? answer.json() : answer.json().asObject().without("instance");
  }

  /** Brings about what the exchange presupposes in its words "given". */
  private void prepare(String exchange, String payment) {
    switch (exchange) {
      case "payment-captured.json",
          "payment-declined.json",
          "payment-undecided.json",
          "cancellation-before-payment.json" -> {}
      case "cancellation-refunded.json" -> prepared(payment, 25800, "tok_approve");
      case "cancellation-declined.json" -> prepared(payment, 25800, "tok_decline");
      case "payment-mismatch.json" -> prepared(payment, 100, "tok_approve");
      case "cancellation-voided.json" -> {
        silence("");
        prepared(payment, 25800, "tok_approve");
      }
      case "cancellation-undecided.json" -> {
        silence(".*");
        prepared(payment, 25800, "tok_approve");
      }
      case "payment-voided.json" -> {
        silence("");
        prepared(payment, 25800, "tok_approve");
        put(payment + "/cancellation", "");
      }
      case "refund-nothing-captured.json" -> {}
      case "refund-part.json", "refund-all.json" -> prepared(payment, 25800, "tok_approve");
      case "refund-rest.json", "refund-exceeds-captured.json", "refund-mismatch.json" -> {
        prepared(payment, 25800, "tok_approve");
        assertThat(put(payment + "/refunds/refund-1", refund(12900)).status()).isEqualTo(200);
      }
      case "refund-undecided.json" -> {
        prepared(payment, 25800, "tok_approve");
        silence("/.*/refunds");
      }
      default -> throw new AssertionError("Say here how to prepare " + exchange);
    }
  }

  private void prepared(String payment, long amount, String card) {
    assertThat(put(payment, payment(amount, card)).status()).isEqualTo(200);
  }

  /** Lets the provider answer nothing useful on some of its paths. */
  private static void silence(String paths) {
    sandbox.stubFor(
        post(urlPathMatching("/v1/authorizations" + paths))
            .atPriority(1)
            .willReturn(aResponse().withStatus(502)));
  }
}
