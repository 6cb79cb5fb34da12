package shop.cart;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import shop.platform.ShopService;
import shop.platform.testing.Contracts;

/** A neighbour that answers as its contract says, and our service beside it. */
public final class Provider implements AutoCloseable {

  private final String name;
  private final WireMockServer server;
  private final ConfigurableApplicationContext service;

  public Provider(String name, String... settings) {
    this.name = name;
    this.server = Contracts.stubs(name);
    asTheContractSays();
    String[] own = {
      "--server.port=0",
      "--spring.datasource.url=jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
          .formatted(name),
      "--spring.cloud.discovery.client.simple.instances.%s[0].uri=%s"
          .formatted(name, server.baseUrl()),
      "--shop.security.token-uri=%s/oauth2/token".formatted(server.baseUrl()),
      "--shop.security.client-secret=secret",
      "--spring.cloud.openfeign.client.config.%s.read-timeout=2000".formatted(name),
      "--resilience4j.circuitbreaker.instances.%s.wait-duration-in-open-state=100ms".formatted(name)
    };
    this.service =
        ShopService.run(
            CartApplication.class,
            "cart",
            Stream.concat(Arrays.stream(own), Arrays.stream(settings)).toArray(String[]::new));
  }

  /** Forgets what a test told it, and lets our breaker forget too. */
  public void reset() {
    server.resetAll();
    asTheContractSays();
    bean(CircuitBreakerRegistry.class).circuitBreaker(name).reset();
  }

  private void asTheContractSays() {
    server.resetToDefaultMappings();
    server.stubFor(
        post("/oauth2/token").willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":3600}")));
  }

  public WireMockServer server() {
    return server;
  }

  public <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  @Override
  public void close() {
    service.close();
    server.stop();
  }
}
