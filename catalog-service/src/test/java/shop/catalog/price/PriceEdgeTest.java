package shop.catalog.price;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import shop.catalog.CatalogTest;
import shop.catalog.OnH2;
import shop.catalog.product.ChangeProducts;
import shop.catalog.product.ProductId;
import shop.platform.testing.TestTokens;

class PriceEdgeTest extends CatalogTest implements OnH2 {

  @Autowired private ChangeProducts changes;

  @Test
  void showsPricesInTheOrderAskedForAndEachOnce() {
    String first = product(1).value();
    String second = product(0).value();
    ask("productId=%s&productId=nothing&productId=%s&productId=%s".formatted(second, first, second))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(2)
        .jsonPath("$.items[0].productId")
        .isEqualTo(second)
        .jsonPath("$.items[0].available")
        .isEqualTo(false)
        .jsonPath("$.items[1].productId")
        .isEqualTo(first)
        .jsonPath("$.items[1].available")
        .isEqualTo(true)
        .jsonPath("$.items[1].price.amount")
        .isEqualTo(1_000);
  }

  @Test
  void aWithdrawnProductHasAPriceAndIsNotAvailable() {
    ProductId product = product(5);
    changes.withdraw(product, 0);
    ask("productId=" + product.value())
        .expectBody()
        .jsonPath("$.items[0].withdrawn")
        .isEqualTo(true)
        .jsonPath("$.items[0].version")
        .isEqualTo(1)
        .jsonPath("$.items[0].available")
        .isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "productId=", "productId=a%20b", "productId=%00", "product=a"})
  void refusesWhatNamesNoProduct(String query) {
    ask(query).expectStatus().isBadRequest();
  }

  @Test
  void answersForFiftyAtMost() {
    ask("productId=p&".repeat(50)).expectStatus().isOk();
    ask("productId=p&".repeat(51)).expectStatus().isBadRequest();
  }

  private ResponseSpec ask(String query) {
    return http()
        .get()
        .uri(url("/prices?" + query))
        .headers(headers -> headers.setBearerAuth(TestTokens.client("cart-service", "prices")))
        .exchange();
  }
}
