package shop.catalog.stock;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import shop.catalog.CatalogTest;
import shop.catalog.OnH2;
import shop.platform.testing.TestTokens;

class StockReportEdgeTest extends CatalogTest implements OnH2 {

  @Test
  void showsTotalsAndMovements() {
    ask("/api/admin/products/" + product(9).value() + "/stock?size=1")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.available")
        .isEqualTo(9)
        .jsonPath("$.stocked")
        .isEqualTo(9)
        .jsonPath("$.allocated")
        .isEqualTo(0)
        .jsonPath("$.returned")
        .isEqualTo(0)
        .jsonPath("$.reserved")
        .isEqualTo(0)
        .jsonPath("$.balanced")
        .isEqualTo(true)
        .jsonPath("$.movements.total")
        .isEqualTo(1)
        .jsonPath("$.movements.items[0].kind")
        .isEqualTo("delivery")
        .jsonPath("$.movements.items[0].units")
        .isEqualTo(9)
        .jsonPath("$.movements.items[0].reference")
        .isEqualTo("first");
  }

  @Test
  void saysThatAProductIsUnknown() {
    ask("/api/admin/products/nothing/stock")
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/unknown-product");
  }

  @Test
  void refusesAPageThatIsTooLarge() {
    ask("/api/admin/products/nothing/stock?size=101").expectStatus().isBadRequest();
  }

  private ResponseSpec ask(String path) {
    return http()
        .get()
        .uri(path)
        .headers(headers -> headers.setBearerAuth(TestTokens.merchandiser()))
        .exchange();
  }
}
