package shop.order.payment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;
import shop.order.order.OrderId;
import shop.platform.testing.Contracts;
import shop.platform.testing.HttpExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** payment-service as a test wants it; its answers are those of the contract. */
public final class PaymentStubs {

  /** For calls that never end in time. */
  private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(2);

  private static final String BREAKER = "resilience4j.circuitbreaker.instances.payment-service.";

  private WireMockServer server = start(0);
  private final int port = server.port();

  private static WireMockServer start(int port) {
    WireMockConfiguration place = port == 0 ? options().dynamicPort() : options().port(port);
    WireMockServer server =
        new WireMockServer(place.usingFilesUnderClasspath("contracts/http/payment-service"));
    server.start();
    server.stubFor(
        post("/oauth2/token").willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":3600}")));
    return server;
  }

  /** Points a service at it, impatiently and with a breaker that gives it another chance soon. */
  public void properties(DynamicPropertyRegistry registry) {
    settings().forEach((name, value) -> registry.add(name, () -> value));
  }

  /** The same for a service that a test starts by its main method. */
  public List<String> arguments() {
    return settings().entrySet().stream()
        .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
        .toList();
  }

  private Map<String, String> settings() {
    String address = "http://localhost:" + port;
    return Map.of(
        "spring.cloud.discovery.client.simple.instances.payment-service[0].uri",
        address,
        "shop.security.token-uri",
        address + "/oauth2/token",
        "shop.security.client-secret",
        "secret",
        "spring.cloud.openfeign.client.config.payment-service.connect-timeout",
        "300",
        "spring.cloud.openfeign.client.config.payment-service.read-timeout",
        "300",
        BREAKER + "wait-duration-in-open-state",
        "100ms");
  }

  /** Payment-service answers like this example of its contract. */
  public void pay(OrderId order, String example) {
    server.stubFor(put(paymentOf(order)).willReturn(answer(order, example)));
  }

  /** The same, for the question to cancel. */
  public void cancel(OrderId order, String example) {
    server.stubFor(put(cancellationOf(order)).willReturn(answer(order, example)));
  }

  /** The same, for each question to pay something back. */
  public void refund(OrderId order, String example) {
    server.stubFor(put(refundsOf(order)).willReturn(answer(order, example)));
  }

  /** The first question to pay back gets this answer, the next ones that of the example. */
  public void refundFirst(OrderId order, ResponseDefinitionBuilder first, String then) {
    String scenario = "refund " + order.value();
    server.stubFor(
        put(refundsOf(order))
            .inScenario(scenario)
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(first)
            .willSetStateTo("asked"));
    server.stubFor(
        put(refundsOf(order))
            .inScenario(scenario)
            .whenScenarioStateIs("asked")
            .willReturn(answer(order, then)));
  }

  private static UrlPathPattern refundsOf(OrderId order) {
    return urlPathMatching(paymentOf(order) + "/refunds/[A-Za-z0-9-]+");
  }

  /** What was asked to be paid back. */
  public List<LoggedRequest> refunds(OrderId order) {
    return server.findAll(putRequestedFor(refundsOf(order)));
  }

  /** Payment-service answers in a way that no contract knows. */
  public void pay(OrderId order, ResponseDefinitionBuilder answer) {
    server.stubFor(put(paymentOf(order)).willReturn(answer));
  }

  /** The first question to pay gets this answer, the next ones that of the example. */
  public void payFirst(OrderId order, ResponseDefinitionBuilder first, String then) {
    firstThen(paymentOf(order), first, answer(order, then));
  }

  /** The first question to cancel gets this answer, the next ones that of the example. */
  public void cancelFirst(OrderId order, ResponseDefinitionBuilder first, String then) {
    firstThen(cancellationOf(order), first, answer(order, then));
  }

  private void firstThen(
      String path, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
    server.stubFor(
        put(path)
            .inScenario(path)
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(first)
            .willSetStateTo("asked"));
    server.stubFor(put(path).inScenario(path).whenScenarioStateIs("asked").willReturn(then));
  }

  /** An answer that comes when nobody listens any more. */
  public static ResponseDefinitionBuilder tooLate() {
    return aResponse()
        .withStatus(200)
        .withFixedDelay(Math.toIntExact(LONGER_THAN_ANYBODY_WAITS.toMillis()));
  }

  /** An answer of an instance that cannot answer. */
  public static ResponseDefinitionBuilder broken() {
    return aResponse().withStatus(503);
  }

  /** The example's answer, about another order. */
  public static ResponseDefinitionBuilder answer(OrderId order, String name) {
    HttpExchange example = example(name);
    JsonNode body = example.answer();
    if (body instanceof ObjectNode object && object.has("orderId")) {
      object.put("orderId", order.value());
    }
    return aResponse()
        .withStatus(example.status())
        .withHeader("Content-Type", "application/json")
        .withBody(String.valueOf(body));
  }

  /** One exchange of the contract, by the name of its file. */
  static HttpExchange example(String name) {
    return Contracts.httpExamples("payment-service").stream()
        .filter(exchange -> exchange.name().equals(name + ".json"))
        .findFirst()
        .orElseThrow();
  }

  /** What was asked about the payment of an order, without its cancellation. */
  public List<LoggedRequest> payments(OrderId order) {
    return server.findAll(putRequestedFor(urlPathEqualTo(paymentOf(order))));
  }

  /** What was asked about the cancellation of an order's payment. */
  public List<LoggedRequest> cancellations(OrderId order) {
    return server.findAll(putRequestedFor(urlPathEqualTo(cancellationOf(order))));
  }

  /** All that was asked for, in order. */
  public List<LoggedRequest> everything() {
    return server.findAll(putRequestedFor(anyUrl()));
  }

  /** From now on connections are refused. */
  public void goAway() {
    server.stop();
  }

  /** It listens again where it did before, and has forgotten everything. */
  public void comeBack() {
    server = start(port);
  }

  private static String paymentOf(OrderId order) {
    return "/payments/" + order.value();
  }

  private static String cancellationOf(OrderId order) {
    return paymentOf(order) + "/cancellation";
  }
}
