package shop.payment.pursuit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import shop.payment.RunningService;
import shop.platform.testing.TestTokens;

/** What becomes of undecided work by itself, over HTTP and with the job running. */
@TestPropertySource(
    properties = {"shop.payment.pursuit.every=100ms", "shop.payment.pursuit.first=200ms"})
class UnaskedTest extends RunningService {

  @Test
  void givesBackWhatTheProviderCapturedAfterItsVoid() {
    assertThat(pay("tok_timeout_late").standing()).isEqualTo("undecided");
    settles(() -> assertThat(sandbox.getStubMappings()).anySatisfy(this::isAboutTheOrder));
    settles(() -> assertThat(cancel().standing()).isIn("voided", "refunded"));
    settles(() -> assertThat(standing()).isEqualTo("refunded"));
    assertThat(asked("/refunds")).isOne();
    assertThat(get("/actuator/prometheus", null).body())
        .containsPattern("shop_payments_late_total\\{[^}]*} 1");
    var ledger = get("/api/admin/payments/ledger", TestTokens.merchandiser()).json();
    assertThat(ledger.path("balanced").asBoolean()).isTrue();
  }

  @Test
  void capturesWhatWasAuthorisedTooLateForTheCaller() {
    look("approved");
    assertThat(pay("tok_timeout").standing()).isEqualTo("undecided");
    settles(() -> assertThat(standing()).isEqualTo("captured"));
    assertThat(asked("/authorizations")).isOne();
  }

  @Test
  void learnsOfACaptureWhoseAnswerWasLost() {
    look("captured");
    sandbox.stubFor(
        post(urlPathEqualTo(authorisation() + "/capture"))
            .atPriority(1)
            .willReturn(aResponse().withStatus(500)));
    assertThat(pay("tok_approve").standing()).isEqualTo("undecided");
    settles(() -> assertThat(standing()).isEqualTo("captured"));
  }

  @Test
  void makesARefundWhoseAnswerWasLost() {
    pay("tok_approve");
    var broken =
        sandbox.stubFor(
            post(urlPathEqualTo(authorisation() + "/refunds"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(500)));
    String path = "/payments/" + order + "/refunds/r-1";
    assertThat(put(path, refund(25800)).standing()).isEqualTo("undecided");
    assertThat(get("/actuator/prometheus", null).body())
        .containsPattern("shop_payments_unsettled\\{[^}]*kind=\"refund\"[^}]*} 1")
        .containsPattern("shop_payments_unsettled_oldest_seconds\\{[^}]*kind=\"refund\"");
    sandbox.removeStub(broken);
    settles(() -> assertThat(standing()).isEqualTo("refunded"));
    assertThat(put(path, refund(25800)).standing()).isEqualTo("refunded");
  }

  private void look(String status) {
    sandbox.stubFor(
        WireMock.get(urlPathEqualTo(authorisation()))
            .atPriority(1)
            .willReturn(okJson("{\"id\": \"auth\", \"status\": \"%s\"}".formatted(status))));
  }

  private String standing() {
    return get("/payments/" + order, ORDER_SERVICE).standing();
  }

  private String authorisation() {
    return "/v1/authorizations/auth-" + order;
  }

  private void isAboutTheOrder(StubMapping mapping) {
    assertThat(String.valueOf(mapping.getScenarioName())).contains(order);
  }

  private static void settles(ThrowingRunnable fact) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(fact);
  }
}
