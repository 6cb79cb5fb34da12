package shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.platform.ShopService;

/** The service as a newcomer starts it: nothing beside it. */
class OrderServiceAloneTest {

  @Test
  void servesAndShowsItsFigures() {
    try (ConfigurableApplicationContext service = start()) {
      RestTestClient http = http(service);
      http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
      http.get().uri("/api/orders").exchange().expectStatus().isUnauthorized();
      assertThat(figures(http))
          .contains("shop_orders_unfinished{", "state=\"paying\"", "shop_orders_oldest_seconds{")
          .contains("state=\"reserving\"", "state=\"refunding\"")
          .contains("resilience4j_circuitbreaker_state{", "name=\"payment-service\"")
          .contains("name=\"catalog-service\"");
    }
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatThrownBy(() -> start("--shop.order.saga.workers=0").close())
        .hasMessageContaining("shop.order");
  }

  private static ConfigurableApplicationContext start(String... settings) {
    String[] arguments = new String[settings.length + 1];
    arguments[0] = "--server.port=0";
    System.arraycopy(settings, 0, arguments, 1, settings.length);
    return ShopService.run(OrderApplication.class, "order", arguments);
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
