package shop.order.catalog;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;
import shop.order.order.OrderId;
import shop.platform.testing.Contracts;
import shop.platform.testing.HttpExchange;

/** catalog-service as a test wants it; its answers are those of the contract. */
public final class StockStubs {

  private final WireMockServer server =
      new WireMockServer(
          options().dynamicPort().usingFilesUnderClasspath("contracts/http/catalog-service"));

  public StockStubs() {
    server.start();
  }

  /** Points a service at it, impatiently and with a breaker that gives it another chance soon. */
  public void properties(DynamicPropertyRegistry registry) {
    settings().forEach((name, value) -> registry.add(name, () -> value));
  }

  private Map<String, String> settings() {
    return Map.of(
        "spring.cloud.discovery.client.simple.instances.catalog-service[0].uri",
        server.baseUrl(),
        "spring.cloud.openfeign.client.config.catalog-service.connect-timeout",
        "300",
        "spring.cloud.openfeign.client.config.catalog-service.read-timeout",
        "300",
        "resilience4j.circuitbreaker.instances.catalog-service.wait-duration-in-open-state",
        "100ms");
  }

  /** Asked for stock, catalog-service answers like this example of its contract. */
  public void reserve(OrderId order, String example) {
    reserve(order, answer(example));
  }

  /** Asked for stock, it answers so. */
  public void reserve(OrderId order, ResponseDefinitionBuilder answer) {
    server.stubFor(put(path(order)).willReturn(answer));
  }

  /** The first question for stock gets this answer, the next ones that of the example. */
  public void reserveFirst(OrderId order, ResponseDefinitionBuilder first, String then) {
    String scenario = "put " + order.value();
    server.stubFor(
        put(path(order))
            .inScenario(scenario)
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(first)
            .willSetStateTo("asked"));
    server.stubFor(
        put(path(order))
            .inScenario(scenario)
            .whenScenarioStateIs("asked")
            .willReturn(answer(then)));
  }

  /** Asked to give stock back, it does. */
  public void release(OrderId order) {
    release(order, answer("reservation-release"));
  }

  /** Asked to give stock back, it answers so. */
  public void release(OrderId order, ResponseDefinitionBuilder answer) {
    server.stubFor(delete(path(order)).willReturn(answer));
  }

  private static ResponseDefinitionBuilder answer(String name) {
    HttpExchange example = example(name);
    ResponseDefinitionBuilder answer = aResponse().withStatus(example.status());
    return example.answer() == null
        ? answer
        : answer
            .withHeader("Content-Type", "application/json")
            .withBody(String.valueOf(example.answer()));
  }

  /** One exchange of the contract, by the name of its file. */
  static HttpExchange example(String name) {
    return Contracts.httpExamples("catalog-service").stream()
        .filter(exchange -> exchange.name().equals(name + ".json"))
        .findFirst()
        .orElseThrow();
  }

  /** The questions for an order's stock. */
  public List<LoggedRequest> reservations(OrderId order) {
    return server.findAll(putRequestedFor(urlPathEqualTo(path(order))));
  }

  /** The questions to give an order's stock back. */
  public List<LoggedRequest> releases(OrderId order) {
    return server.findAll(deleteRequestedFor(urlPathEqualTo(path(order))));
  }

  private static String path(OrderId order) {
    return "/stock/reservations/" + order.value();
  }
}
