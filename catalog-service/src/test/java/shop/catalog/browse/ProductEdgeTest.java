package shop.catalog.browse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import shop.catalog.CatalogTest;
import shop.catalog.OnH2;
import shop.catalog.product.ProductId;

class ProductEdgeTest extends CatalogTest implements OnH2 {

  @Test
  void showsAProduct() {
    ProductId product = product(5);
    http()
        .get()
        .uri("/api/products/{id}", product.value())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo(product.value())
        .jsonPath("$.name.ko")
        .isEqualTo("물건")
        .jsonPath("$.name.en")
        .isEqualTo("Thing")
        .jsonPath("$.description.ko")
        .isEqualTo("설명")
        .jsonPath("$.price.amount")
        .isEqualTo(1000)
        .jsonPath("$.price.currency")
        .isEqualTo("KRW")
        .jsonPath("$.available")
        .isEqualTo(5)
        .jsonPath("$.image")
        .isEqualTo("📦")
        .jsonPath("$.listedAt")
        .isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void showsAPage() {
    ProductId product = product(5);
    http()
        .get()
        .uri("/api/products?category={c}&size=100&sort=price-desc", categoryOf(product))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo(product.value())
        .jsonPath("$.page")
        .isEqualTo(0)
        .jsonPath("$.size")
        .isEqualTo(100)
        .jsonPath("$.total")
        .isEqualTo(1);
  }

  @Test
  void anUnknownCategoryHasNoProducts() {
    http()
        .get()
        .uri("/api/products?category=nothing")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.total")
        .isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({
    "sort=cheapest, sort",
    "sort=NEWEST, sort",
    "size=0, size",
    "size=101, size",
    "page=-1, page",
    "page=10001, page",
    "q=a%00b, q",
    "category=%0A, category"
  })
  void refusesAQueryAndNamesTheField(String query, String field) {
    http()
        .get()
        .uri(url("/api/products?" + query))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/validation-failed")
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void refusesWordsThatAreTooLong() {
    http()
        .get()
        .uri("/api/products?q={q}", "a".repeat(101))
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void refusesANumberThatIsNone() {
    http().get().uri("/api/products?size=many").exchange().expectStatus().isBadRequest();
  }

  @Test
  void saysThatAProductIsUnknown() {
    http()
        .get()
        .uri("/api/products/nothing-like-it")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/unknown-product")
        .jsonPath("$.productId")
        .isEqualTo("nothing-like-it");
  }

  @Test
  void refusesAnIdThatCannotBeOne() {
    http().get().uri("/api/products/{id}", "a b").exchange().expectStatus().isBadRequest();
  }

  @Test
  void showsCategoriesThatReadersMayKeep() {
    String category = category().value();
    http()
        .get()
        .uri("/api/categories")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=300, public")
        .expectBody()
        .jsonPath("$.items[?(@.id=='%s')].name.ko".formatted(category))
        .isEqualTo("선반");
  }

  private String categoryOf(ProductId product) {
    return sql.sql("SELECT category_id FROM product WHERE id = ?")
        .param(product.value())
        .query(String.class)
        .single();
  }
}
