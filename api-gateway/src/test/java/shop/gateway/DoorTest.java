package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.gateway.RunningGateway.get;
import static shop.gateway.RunningGateway.list;
import static shop.gateway.RunningGateway.post;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  private static final String[] SERVICES = {
    "catalog", "timesale", "order", "payment", "identity", "cart"
  };
  private static final Backend[] BACKENDS = new Backend[SERVICES.length];

  @BeforeAll
  static void listOneInstanceOfEachService() {
    for (int i = 0; i < SERVICES.length; i++) {
      BACKENDS[i] = new Backend();
      list(SERVICES[i] + "-service", BACKENDS[i]);
    }
  }

  @AfterAll
  static void close() {
    for (Backend backend : BACKENDS) {
      backend.close();
    }
  }

  private static int requests() {
    int count = 0;
    for (Backend backend : BACKENDS) {
      count += backend.seen.size();
    }
    return count;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/products?q=ear%20buds&page=1, 0",
    "/api/products/earbuds, 0",
    "/api/categories, 0",
    "/api/admin/products/x, 0",
    "/api/timesales?phase=open, 1",
    "/api/timesales/demo/reservations, 1",
    "/api/reservations/r1, 1",
    "/api/admin/timesales/demo/cancel, 1",
    "/api/orders, 2",
    "/api/orders/o1/cancel, 2",
    "/api/admin/orders, 2",
    "/api/payments?orderId=o1, 3",
    "/api/admin/payments/ledger, 3",
    "/api/customers, 4",
    "/oauth2/token, 4",
    "/.well-known/openid-configuration, 4",
    "/login, 4",
    "/logout, 4",
    "/connect/logout, 4",
    "/userinfo, 4",
    "/dev/tokens, 4",
    "/api/admin/keys/rotation, 4",
    "/api/cart, 5",
    "/api/cart/items/p1, 5",
    "/api/cart/checkout, 5",
    "/api/admin/catalog-service/dead-letters?size=5, 0",
    "/api/admin/timesale-service/dead-letters, 1",
    "/api/admin/order-service/dead-letters/order.x-1-2/replay, 2",
    "/api/admin/payment-service/dead-letters, 3",
    "/api/admin/cart-service/dead-letters, 5",
  })
  void knowsTheWay(String path, int service) {
    assertThat(post(path, "{}").statusCode()).isEqualTo(202);
    assertThat(BACKENDS[service].last().target()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void showsTheApiDocumentOfEachService(int service) {
    assertThat(get("/openapi/" + SERVICES[service]).statusCode()).isEqualTo(202);
    assertThat(BACKENDS[service].last().target()).isEqualTo("/v3/api-docs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stock/allocations/demo",
        "/payments/o1",
        "/prices?productId=p1",
        "/orders/o1",
        "/scaling",
        "/api/admin/order-service/other",
        "/api/admin/identity-service/dead-letters",
        "/v3/api-docs",
        "/actuator/env",
        "/actuator/shutdown",
        "/openapi/nobody",
        "/dev/other",
        "/api",
        "/nothing/here"
      })
  void leadsNowhereElse(String path) {
    int before = requests();
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("https://shop.example/problems/not-found");
    assertThat(requests()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/products/../../stock/allocations/demo",
        "/api/products/%2e%2e/%2E%2E/stock/allocations/demo",
        "/api/products/..;/..;/stock/allocations/demo",
        "/api/products/..%2f..%2fstock",
        "/api/products//../stock",
        "/api/products/;x=/../../actuator/health",
        "/api/products/..",
      })
  void takesNoDetours(String path) {
    int before = requests();
    assertThat(get(path).statusCode()).isEqualTo(400);
    assertThat(get(path).body()).contains("https://shop.example/problems/bad-request");
    assertThat(requests()).isEqualTo(before);
  }

  @Test
  void showsItsOwnHealthAndNotThatOfServices() {
    int before = requests();
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/prometheus").body())
        .contains("shop_gateway_connections")
        .contains("shop_discovery_instances");
    assertThat(requests()).isEqualTo(before);
  }

  @Test
  void pointsTheWayAtTheDoor() {
    assertThat(get("/").body()).contains("/api/timesales").contains("/openapi/timesale");
  }
}
