package shop.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;

/** The whole service over HTTP, with PostgreSQL and the sandbox of the payment provider. */
@SpringBootTest(
    useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // Nobody but the tests that are about it goes after what is undecided.
    properties = "shop.payment.pursuit.every=1h")
public abstract class RunningService {

  /** One for all tests; it ends with the JVM. */
  protected static final WireMockServer sandbox = sandbox();

  protected static final String ORDER_SERVICE = TestTokens.client("order-service", "payments");

  private static final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private CircuitBreakerRegistry breakers;

  /** An order that no other test knows. */
  protected final String order = UUID.randomUUID().toString();

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    TestPostgres.properties(registry, "payment");
    TestTokens.properties(registry);
    registry.add("shop.payment.provider.url", sandbox::baseUrl);
  }

  @BeforeEach
  void closeBreakers() {
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  @AfterEach
  void calmSandbox() {
    sandbox.resetToDefaultMappings();
  }

  /** As devstack starts it: what answers late keeps no thread, and goes on when nobody waits. */
  private static WireMockServer sandbox() {
    WireMockServer server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .globalTemplating(true)
                .asynchronousResponseEnabled(true)
                .usingFilesUnderClasspath("contracts/http/payment-provider"));
    server.start();
    return server;
  }

  protected Answer get(String path, @Nullable String token) {
    return send(request(path, token).GET().build());
  }

  protected Answer put(String path, String body) {
    return put(path, body, ORDER_SERVICE);
  }

  protected Answer put(String path, String body, @Nullable String token) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  protected Answer pay(String card) {
    return put("/payments/" + order, payment(25800, card));
  }

  protected Answer cancel() {
    return put("/payments/" + order + "/cancellation", "");
  }

  protected static String payment(long amount, String card) {
    return """
    {"customerId": "minji", "amount": {"amount": %d, "currency": "KRW"}, "paymentMethod": "%s"}
    """
        .formatted(amount, card);
  }

  protected static String refund(long amount) {
    return """
    {"amount": {"amount": %d, "currency": "KRW"}}
    """
        .formatted(amount);
  }

  protected static void refuses(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("\"https://shop.example/problems/%s\"".formatted(type));
  }

  /** How many requests about this order the provider got whose path ends like this. */
  protected int asked(String pathEnd) {
    return sandbox
        .findAll(
            WireMock.postRequestedFor(WireMock.urlPathMatching("/v1.*" + pathEnd))
                .withHeader("Idempotency-Key", WireMock.matching(order + ".*")))
        .size();
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest request) {
    try {
      return Answer.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
