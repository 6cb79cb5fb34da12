package shop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import feign.RequestTemplate;
import feign.RetryableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnTokenTest {

  private static final Duration LIFE = Duration.ofHours(1);

  private final AtomicInteger asked = new AtomicInteger();
  private volatile int answer = 200;
  private volatile String credentials = "";
  private volatile Instant now = Instant.parse("2026-11-21T00:00:00Z");
  private HttpServer provider;

  @BeforeEach
  void start() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext("/oauth2/token", this::answer);
    provider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  @Test
  void isAskedForOnceByAllWhoNeedIt() throws InterruptedException, ExecutionException {
    OwnToken token = token("secret");
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> call = token::value;
      for (Future<String> got : callers.invokeAll(Stream.generate(() -> call).limit(50).toList())) {
        assertThat(got.get()).isEqualTo("token-1");
      }
    }

    assertThat(asked).hasValue(1);
    assertThat(credentials).isEqualTo("order-service:secret");
  }

  @Test
  void isRenewedAheadOfItsEnd() throws IOException {
    OwnToken token = token("secret");
    token.value();
    now = now.plus(LIFE.multipliedBy(4).dividedBy(5));

    assertThat(token.value()).isEqualTo("token-2");
  }

  @Test
  void outlivesAProviderThatIsAwayAndAsksAgainOnlyNowAndThen() throws IOException {
    OwnToken token = token("secret");
    token.value();
    answer = 503;
    now = now.plus(LIFE.multipliedBy(4).dividedBy(5));

    assertThat(token.value()).isEqualTo("token-1");
    assertThat(token.value()).isEqualTo("token-1");
    assertThat(asked).hasValue(2);
  }

  @Test
  void isNeverUsedBeyondItsEnd() throws IOException {
    OwnToken token = token("secret");
    token.value();
    answer = 503;
    now = now.plus(LIFE);

    assertThatThrownBy(token::value).isInstanceOf(IOException.class).hasMessageContaining("503");
    answer = 200;
    now = now.plusSeconds(3);
    assertThat(token.value()).isEqualTo("token-3");
  }

  @Test
  void failsACallLikeABrokenNeighbourWhenThereIsNone() {
    answer = 401;
    assertThatThrownBy(() -> new ServiceToken(token("wrong")).apply(call()))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("401");
    assertThatThrownBy(() -> new ServiceToken(token(null)).apply(call()))
        .hasMessageContaining("SHOP_SECURITY_CLIENT_SECRET");
  }

  @Test
  void standsOnEachCallOnce() {
    RequestTemplate call = call();
    new ServiceToken(token("secret")).apply(call);

    assertThat(call.headers().get("Authorization")).containsExactly("Bearer token-1");
  }

  private static RequestTemplate call() {
    return new RequestTemplate().method(feign.Request.HttpMethod.GET).uri("/payments/o-1");
  }

  private OwnToken token(@Nullable String secret) {
    URI address =
        URI.create("http://localhost:%d/oauth2/token".formatted(provider.getAddress().getPort()));
    Clock clock = new TestClock();
    return new OwnToken(new TokenEndpoint(address, "order-service", secret), clock);
  }

  private void answer(HttpExchange exchange) throws IOException {
    int number = asked.incrementAndGet();
    String basic = exchange.getRequestHeaders().getFirst("Authorization").substring(6);
    credentials = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
    byte[] body =
        "{\"access_token\":\"token-%d\",\"expires_in\":%d}"
            .formatted(number, LIFE.toSeconds())
            .getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(answer, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private final class TestClock extends Clock {

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
