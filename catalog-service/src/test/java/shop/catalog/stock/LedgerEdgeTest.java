package shop.catalog.stock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import shop.catalog.CatalogTest;
import shop.catalog.OnH2;
import shop.platform.testing.TestTokens;

class LedgerEdgeTest extends CatalogTest implements OnH2 {

  @Test
  void showsMovements() {
    ask(product(9).value(), "")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].kind")
        .isEqualTo("delivery")
        .jsonPath("$.items[0].change")
        .isEqualTo(9)
        .jsonPath("$.next")
        .isEmpty();
  }

  @Test
  void saysThatAProductIsUnknown() {
    ask("nothing", "").expectStatus().isNotFound();
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=0", "size=101", "after=nonsense", "after=YWJj", "after=%00"})
  void refusesAPageThatIsNone(String query) {
    ask(product(1).value(), query).expectStatus().isBadRequest();
  }

  private ResponseSpec ask(String product, String query) {
    return http()
        .get()
        .uri(url("/api/admin/products/%s/stock-movements?%s".formatted(product, query)))
        .headers(headers -> headers.setBearerAuth(TestTokens.merchandiser()))
        .exchange();
  }
}
