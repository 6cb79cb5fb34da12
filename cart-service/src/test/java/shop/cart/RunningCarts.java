package shop.cart;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.platform.events.Subscription;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service without a broker, beside neighbours that do what the test wants. Each test brings
 * customers and products of its own, so none needs a clean-up.
 */
@SpringBootTest(
    classes = CartApplication.class,
    useMainMethod = UseMainMethod.ALWAYS,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "shop.cart.sweep.every=1h")
public abstract class RunningCarts {

  public static final Neighbours NEIGHBOURS = new Neighbours();

  private static final AtomicLong NAMES = new AtomicLong();

  static {
    // Facts may take their time on a busy machine; nothing is told by how long they take.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  @Autowired protected JdbcClient sql;
  @Autowired private TransactionTemplate transaction;
  @Autowired private List<Subscription<?>> subscriptions;
  @Autowired private CircuitBreakerRegistry breakers;
  @LocalServerPort private int port;

  /** A customer that no other test has. */
  protected final String customer = fresh("customer");

  @BeforeEach
  void allIsWell() {
    NEIGHBOURS.recover();
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  /** A name that no other test has. */
  protected static String fresh(String kind) {
    return kind + "-" + NAMES.incrementAndGet();
  }

  /** A product that no other test has, at this price. */
  protected static String product(long won) {
    String product = fresh("product");
    NEIGHBOURS.sell(product, won);
    return product;
  }

  /** The customer of this test, at the door. */
  protected Caller customer() {
    return customer(customer);
  }

  protected Caller customer(String id) {
    return new Caller(address(), TestTokens.customer(id), null);
  }

  /** Somebody who has not signed in, and shows this token. */
  protected Caller guest(@Nullable String token) {
    return new Caller(address(), null, token);
  }

  /** Somebody with this access token. */
  protected Caller bearer(String token) {
    return new Caller(address(), token, null);
  }

  protected String address() {
    return "http://localhost:" + port;
  }

  protected URI url(String path) {
    return URI.create(address() + path);
  }

  /** An event arrives, as the platform hands it over. */
  protected void hear(String type, String json) {
    subscriptions.stream()
        .filter(subscription -> subscription.type().equals(type))
        .forEach(subscription -> hear(subscription, json));
  }

  private <E> void hear(Subscription<E> subscription, String json) {
    E event =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readValue(json, subscription.payload());
    transaction.executeWithoutResult(_ -> subscription.handler().accept(event));
  }

  protected void confirmed(String orderId) {
    hear("order.confirmed.v1", "{\"orderId\":\"%s\"}".formatted(orderId));
  }

  protected void cancelled(String orderId) {
    hear(
        "order.cancelled.v1",
        "{\"orderId\":\"%s\",\"reason\":\"out-of-stock\"}".formatted(orderId));
  }

  protected static HttpMethod method(String name) {
    return HttpMethod.valueOf(name);
  }
}
