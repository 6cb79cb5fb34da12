package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.platform.ShopService;

/** The service as a newcomer starts it: nothing beside it. */
class CartServiceAloneTest {

  @Test
  void servesAndShowsItsFigures() {
    try (ConfigurableApplicationContext service = start()) {
      RestTestClient http = http(service);
      http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
      http.get().uri("/api/cart").exchange().expectStatus().isOk();
      Caller guest = new Caller(address(service), null, null);
      guest.put("mug", 1).refused(503, "unavailable");
      assertThat(figures(http))
          .contains("shop_cart_lines{", "shop_carts{", "owner=\"guest\"")
          .contains("shop_cart_prices_age_seconds{", "shop_cart_checkouts_open{")
          .contains("resilience4j_circuitbreaker_state{", "name=\"catalog-service\"")
          .contains("name=\"order-service\"");
    }
  }

  private static ConfigurableApplicationContext start() {
    return ShopService.run(
        CartApplication.class,
        "cart",
        "--server.port=0",
        // A database that no other test has.
        "--spring.datasource.url=jdbc:h2:mem:alone;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
        // Nobody listens there: identity-service is as absent as the others.
        "--shop.security.token-uri=http://localhost:1/oauth2/token");
  }

  private static RestTestClient http(ConfigurableApplicationContext service) {
    return RestTestClient.bindToServer().baseUrl(address(service)).build();
  }

  private static String address(ConfigurableApplicationContext service) {
    return "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port");
  }

  private static String figures(RestTestClient http) {
    return String.valueOf(
        http.get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
