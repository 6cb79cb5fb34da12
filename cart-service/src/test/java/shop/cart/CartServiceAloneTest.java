package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
      assertThat(figures(http))
          .contains("shop_cart_lines{", "shop_carts{", "owner=\"guest\"")
          .contains("shop_cart_prices_age_seconds{", "shop_cart_checkouts_open{")
          .contains("resilience4j_circuitbreaker_state{", "name=\"catalog-service\"")
          .contains("name=\"order-service\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guests.expire-after=1s",
        "checkouts.keep=7d",
        "checkouts.open-for=0s",
        "sweep.batch=0",
        "currency=won"
      })
  void refusesSettingsThatMakeNoSense(String setting) {
    assertThatThrownBy(() -> start("--shop.cart." + setting).close())
        .hasMessageContaining("shop.cart");
  }

  private static ConfigurableApplicationContext start(String... settings) {
    String[] arguments = new String[settings.length + 2];
    arguments[0] = "--server.port=0";
    // A database that no other test has.
    arguments[1] =
        "--spring.datasource.url=jdbc:h2:mem:alone;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    System.arraycopy(settings, 0, arguments, 2, settings.length);
    return ShopService.run(CartApplication.class, "cart", arguments);
  }

  private static RestTestClient http(ConfigurableApplicationContext service) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
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
