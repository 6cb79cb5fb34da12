package shop.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.monolith.call.Calls;
import shop.monolith.call.FeignCalls;

/** What the one port answers, and that a call inside the process is answered alike. */
class EdgesTest {

  private static WholeMonolith.Instance monolith;
  private static Door anyone;

  @BeforeAll
  static void start() {
    monolith = WholeMonolith.shared();
    anyone = monolith.door();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/docs",
        "/openapi/catalog",
        "/openapi/timesale",
        "/openapi/cart",
        "/openapi/order",
        "/openapi/payment",
        "/openapi/identity",
        "/.well-known/openid-configuration",
        "/oauth2/jwks",
        "/login",
        "/api/products",
        "/api/timesales",
        "/actuator/health/readiness"
      })
  void answersThePublicPathsOfTheGateway(String path) {
    assertThat(anyone.get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi/catalog, /api/products",
    "/openapi/timesale, /api/timesales/{saleId}/reservations",
    "/openapi/payment, /api/payments"
  })
  void showsOfEachModuleItsOwnOperations(String document, String operation) {
    assertThat(anyone.get(document).json().path("paths").propertyNames()).contains(operation);
  }

  @Test
  void checksTokensInEachModule() {
    assertThat(anyone.get("/api/orders").status()).isEqualTo(401);
    assertThat(anyone.get("/api/orders").string("type")).endsWith("/unauthorized");
    assertThat(anyone.asStranger().get("/api/orders").status()).isEqualTo(200);
    assertThat(anyone.asStranger().put("/api/admin/timesales/mine", Map.of()).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "catalog-service, /api/products/nothing-of-that-name, 404",
    "catalog-service, /api/products?size=none, 400",
    "catalog-service, /api/products?size=2&sort=price, 200",
    "order-service, /api/orders, 401"
  })
  void answersACallInsideTheProcessLikeOneFromOutside(String service, String path, int status)
      throws IOException {
    Response inside = call(service, path);
    Door.Answer outside = anyone.get(path);

    assertThat(inside.status()).isEqualTo(status);
    assertThat(outside.status()).isEqualTo(status);
    assertThat(inside.headers().get("Content-Type"))
        .containsExactlyElementsOf(outside.headers().allValues("Content-Type"));
    assertThat(text(inside)).isEqualTo(outside.text());
  }

  @Test
  void showsTheMetricsOfAllModulesAsOneAnswer() {
    String metrics = anyone.get("/actuator/prometheus").text();

    assertThat(metrics.lines().filter(line -> line.startsWith("# TYPE")).toList())
        .doesNotHaveDuplicates();
    assertThat(metrics)
        .contains("jvm_memory_used_bytes{application=\"monolith\"")
        .contains("timesale_relay_leader{application=\"timesale-service\"}");
    for (ShopModule module : ShopModule.ALL) {
      assertThat(metrics)
          .contains("hikaricp_connections{application=\"%s\"".formatted(module.name()));
    }
  }

  private static Response call(String service, String path) throws IOException {
    FeignCalls feign = new FeignCalls(monolith.context().getBean(Calls.class));
    Request request =
        Request.create(
            Request.HttpMethod.GET,
            "http://" + service + path,
            Map.of(),
            null,
            StandardCharsets.UTF_8,
            null);
    return feign.execute(request, new Request.Options());
  }

  private static String text(Response response) throws IOException {
    return new String(response.body().asInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
