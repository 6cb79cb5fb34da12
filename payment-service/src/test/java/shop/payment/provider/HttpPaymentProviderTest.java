package shop.payment.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import shop.payment.Money;
import shop.payment.OrderId;
import shop.payment.PaymentProperties;
import shop.payment.payment.Finding;
import shop.payment.payment.PaymentProvider;
import shop.payment.payment.ProviderAnswer;
import shop.payment.payment.ProviderCall;
import shop.platform.testing.Contracts;
import tools.jackson.databind.json.JsonMapper;

/** The adapter against the sandbox's own mappings, without breakers and without Spring. */
@ExtendWith(OutputCaptureExtension.class)
class HttpPaymentProviderTest {

  private static final WireMockServer sandbox = Contracts.stubs("payment-provider");
  private static final OrderId ORDER = new OrderId("o-1");
  private static final Money MONEY = new Money(12900, "KRW");
  private static final ProviderCall LOOK = new ProviderCall.LookUp(ORDER);
  private static final ProviderAnswer DONE = new ProviderAnswer.Done();
  private static final ProviderAnswer UNCLEAR = new ProviderAnswer.Unclear();

  private final PaymentProvider provider = provider(sandbox.baseUrl(), Duration.ofSeconds(2));

  @AfterEach
  void calm() {
    sandbox.resetAll();
    sandbox.resetToDefaultMappings();
  }

  @AfterAll
  static void stop() {
    sandbox.stop();
  }

  @Test
  void authorisesUnderTheOrdersOwnKey() {
    assertThat(provider.ask(authorise("tok_approve"))).isEqualTo(DONE);
    sandbox.verify(
        postRequestedFor(urlEqualTo("/v1/authorizations"))
            .withHeader("Idempotency-Key", equalTo("o-1"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withoutHeader("Authorization")
            .withRequestBody(
                equalToJson(
                    """
                    {"reference": "o-1", "amount": 12900, "currency": "KRW", "card": "tok_approve"}
                    """)));
  }

  @Test
  void waitsForASlowBank() {
    PaymentProvider patient = provider(sandbox.baseUrl(), Duration.ofSeconds(10));
    assertThat(patient.ask(authorise("tok_slow"))).isEqualTo(DONE);
  }

  @ParameterizedTest
  @CsvSource({"tok_decline, insufficient-funds", "tok_lost_card, lost-card", "x, unknown-card"})
  void understandsANo(String card, String reason) {
    assertThat(provider.ask(authorise(card))).isEqualTo(new ProviderAnswer.Declined(reason));
  }

  @Test
  void capturesVoidsAndRefundsUnderKeysOfTheirOwn() {
    assertThat(provider.ask(new ProviderCall.Refund(ORDER, MONEY))).isEqualTo(DONE);
    verifyKey("/v1/authorizations/auth-o-1/refunds", "o-1:refund");
    sandbox.resetRequests();
    assertThat(provider.ask(new ProviderCall.NamedRefund(ORDER, "r-1", MONEY))).isEqualTo(DONE);
    verifyKey("/v1/authorizations/auth-o-1/refunds", "o-1:refund:r-1");
    sandbox.resetRequests();
    assertThat(provider.ask(new ProviderCall.Capture(ORDER))).isEqualTo(DONE);
    assertThat(provider.ask(new ProviderCall.Release(ORDER))).isEqualTo(DONE);
    verifyKey("/v1/authorizations/auth-o-1/capture", "o-1:capture");
    verifyKey("/v1/authorizations/auth-o-1/void", "o-1:void");
  }

  @Test
  void knowsNothingAfterATimeout(CapturedOutput log) {
    PaymentProvider impatient = provider(sandbox.baseUrl(), Duration.ofMillis(200));
    assertThat(impatient.ask(authorise("tok_timeout"))).isEqualTo(UNCLEAR);
    assertThat(log).contains("authorise of order o-1 is unclear: no answer in time");
  }

  @Test
  void knowsNothingAfterAnError() {
    assertThat(provider.ask(authorise("tok_error"))).isEqualTo(UNCLEAR);
  }

  @Test
  void knowsNothingAfterARefusedConnection(CapturedOutput log) {
    PaymentProvider down = provider("http://localhost:1", Duration.ofSeconds(1));
    assertThat(down.ask(authorise("tok_approve"))).isEqualTo(UNCLEAR);
    assertThat(log.getAll().lines().filter(line -> line.contains("o-1"))).hasSize(1);
    assertThat(log).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void knowsNothingAfterABrokenConnection(Fault fault) {
    sandbox.stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withFault(fault)));
    assertThat(provider.ask(authorise("tok_approve"))).isEqualTo(UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>",
        "{}",
        "{'id':'auth-o-1'}",
        "{'id':'','status':'approved'}",
        "{'id':'auth-o-1','status':'pending'}",
        "{'status':'approved'}",
        "{'id':'auth-o-1',"
      })
  void takesNothingForAYesThatDoesNotSaySo(String body) {
    answerWith(201, body);
    assertThat(provider.ask(authorise("tok_approve"))).isEqualTo(UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<html>", "{'status':'pending'}"})
  void takesNothingForANoThatDoesNotSaySo(String body) {
    answerWith(402, body);
    assertThat(provider.ask(authorise("tok_approve"))).isEqualTo(UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 302, 400, 401, 404, 429, 500, 503})
  void takesNoOtherStatusForAnAnswer(int status) {
    answerWith(status, "{'id':'auth-o-1','status':'approved'}");
    assertThat(provider.ask(authorise("tok_approve"))).isEqualTo(UNCLEAR);
  }

  @ParameterizedTest
  @CsvSource({"approved, HELD", "captured, CAPTURED", "voided, RELEASED", "declined, REFUSED"})
  void understandsHowAnAuthorisationStands(String status, Finding finding) {
    answerWith(200, "{'id':'auth-o-1','status':'%s'}".formatted(status));
    assertThat(provider.ask(LOOK)).isEqualTo(new ProviderAnswer.Found(finding));
    answerWith(409, "{'id':'auth-o-1','status':'%s'}".formatted(status));
    assertThat(provider.ask(new ProviderCall.Release(ORDER)))
        .isEqualTo(new ProviderAnswer.Found(finding));
  }

  @Test
  void understandsThatTheProviderKnowsNothing() {
    assertThat(provider.ask(LOOK)).isEqualTo(new ProviderAnswer.Found(Finding.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({"200, {}", "200, {'status':'odd'}", "404, <html>", "404, {}", "409, {}", "500, {}"})
  void takesNothingForAFindingThatDoesNotSaySo(int status, String body) {
    answerWith(status, body);
    assertThat(provider.ask(LOOK)).isEqualTo(UNCLEAR);
  }

  @Test
  void passesOnNoReasonThatItCannotRead() {
    answerWith(402, "{'status':'declined','reason':'<script>'}");
    assertThat(provider.ask(authorise("tok_approve")))
        .isEqualTo(new ProviderAnswer.Declined("declined"));
  }

  @Test
  void readsNoEndlessAnswer() {
    answerWith(201, "{'id':'auth-o-1','status':'approved','x':'%s'}".formatted("x".repeat(99_999)));
    assertThat(provider.ask(authorise("tok_approve"))).isEqualTo(UNCLEAR);
  }

  private static void answerWith(int status, String body) {
    sandbox.stubFor(
        any(anyUrl())
            .atPriority(1)
            .willReturn(aResponse().withStatus(status).withBody(body.replace('\'', '"'))));
  }

  private static void verifyKey(String path, String key) {
    sandbox.verify(
        1, postRequestedFor(urlEqualTo(path)).withHeader("Idempotency-Key", equalTo(key)));
    sandbox.verify(1, anyRequestedFor(urlEqualTo(path)));
  }

  private static ProviderCall authorise(String card) {
    return new ProviderCall.Authorise(ORDER, MONEY, card);
  }

  private static PaymentProvider provider(String url, Duration read) {
    var properties =
        new PaymentProperties(
            new PaymentProperties.Provider(URI.create(url), Duration.ofMillis(500), read));
    JsonMapper json = JsonMapper.shared();
    ProviderClient client = new ProviderConfiguration().providerClient(properties, json);
    return new HttpPaymentProvider(new ProviderCalls(client, json), ObservationRegistry.NOOP);
  }
}
