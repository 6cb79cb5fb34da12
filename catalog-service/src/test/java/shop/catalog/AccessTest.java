package shop.catalog;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.platform.testing.TestTokens;

class AccessTest extends CatalogTest implements OnH2 {

  private static final String RESERVATION = "/stock/reservations/access-1";
  private static final String ALLOCATION = "/stock/allocations/access-1";
  private static final String REPORT = "/api/admin/products/nothing/stock";

  private static final String PRODUCT = "/api/admin/products/nothing";
  private static final String PRICES = "/prices?productId=nothing";

  @ParameterizedTest
  @ValueSource(strings = {"/api/products", "/api/categories", "/v3/api-docs"})
  void everyoneLooks(String path) {
    http().get().uri(path).exchange().expectStatus().isOk();
  }

  @Test
  void everyoneHearsThatAProductIsUnknown() {
    http().get().uri("/api/products/nothing").exchange().expectStatus().isNotFound();
  }

  @ParameterizedTest
  @ValueSource(strings = {RESERVATION, ALLOCATION})
  void nobodyMovesStockWithoutAToken(String path) {
    refused(http().put().uri(path).contentType(MediaType.APPLICATION_JSON).body("{}"), 401);
  }

  @Test
  void nobodyReleasesStockWithoutAToken() {
    refused(http().delete().uri(RESERVATION), 401);
  }

  @Test
  void noPersonMovesStock() {
    for (String token :
        new String[] {
          TestTokens.customer("c-1"), TestTokens.merchandiser(), TestTokens.operator()
        }) {
      refused(as(HttpMethod.DELETE, RESERVATION, token), 403);
      refused(as(HttpMethod.PUT, ALLOCATION, token), 403);
    }
  }

  @Test
  void aNeighbourWithoutTheScopeMovesNoStock() {
    refused(as(HttpMethod.DELETE, RESERVATION, TestTokens.client("other", "payments")), 403);
  }

  @Test
  void aNeighbourWithTheScopeMovesStock() {
    as(HttpMethod.DELETE, RESERVATION, TestTokens.client("order-service", "stock"))
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  @Test
  void onlyMerchandisersSeeTheLedger() {
    refused(http().get().uri(REPORT), 401);
    refused(as(HttpMethod.GET, REPORT, TestTokens.customer("c-1")), 403);
    refused(as(HttpMethod.GET, REPORT, TestTokens.client("order-service", "stock")), 403);
    as(HttpMethod.GET, REPORT, TestTokens.merchandiser()).exchange().expectStatus().isNotFound();
  }

  @Test
  void onlyMerchandisersAdministerProducts() {
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE)) {
      refused(http().method(method).uri(PRODUCT), 401);
      refused(as(method, PRODUCT, TestTokens.customer("c-1")), 403);
      refused(as(method, PRODUCT, TestTokens.operator()), 403);
      refused(as(method, PRODUCT, TestTokens.client("cart-service", "prices")), 403);
    }
    refused(http().post().uri(PRODUCT + "/deliveries"), 401);
    refused(as(HttpMethod.POST, PRODUCT + "/deliveries", TestTokens.customer("c-1")), 403);
    refused(as(HttpMethod.GET, PRODUCT + "/stock-movements", TestTokens.customer("c-1")), 403);
  }

  @Test
  void onlyNeighboursWithTheScopeAskForPrices() {
    refused(http().get().uri(PRICES), 401);
    refused(as(HttpMethod.GET, PRICES, TestTokens.merchandiser()), 403);
    refused(as(HttpMethod.GET, PRICES, TestTokens.client("order-service", "stock")), 403);
    as(HttpMethod.GET, PRICES, TestTokens.client("cart-service", "prices"))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private RestTestClient.RequestBodySpec as(HttpMethod method, String path, String token) {
    return http().method(method).uri(path).headers(headers -> headers.setBearerAuth(token));
  }

  private static void refused(RestTestClient.RequestHeadersSpec<?> request, int status) {
    request
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }
}
