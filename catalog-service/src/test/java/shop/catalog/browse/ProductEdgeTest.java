package shop.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import shop.catalog.CatalogTest;
import shop.catalog.OnH2;
import shop.catalog.product.CategoryId;
import shop.catalog.product.ProductId;
import shop.catalog.product.Text;
import tools.jackson.databind.json.JsonMapper;

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
    "category=%0A, category",
    "minPrice=-1, minPrice",
    "maxPrice=-1, maxPrice",
    "minPrice=1000000000001, minPrice",
    "minPrice=2&maxPrice=1, maxPrice",
    "after=nonsense, after",
    "after=TkVXRVNUCjEwCmE, after",
    "after=TkFNRQpBAApw&sort=name, after",
    "after=TkVXRVNUCjEwCmE&page=1, page"
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

  @Test
  void aReaderWhoClaimsToSendAFormIsAnsweredLikeOthers() {
    http()
        .get()
        .uri("/api/products/{id}", product(5).value())
        .header(HttpHeaders.CONTENT_TYPE, "multipart/form-data")
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void goesOnWhereTheLastPageEnded() {
    ProductId first = product(1);
    String category = categoryOf(first);
    ProductId second = new ProductId(fresh("product"));
    list(new CategoryId(category), second, new Text("물건", "Thing"), 2_000, Instant.EPOCH);
    String next = next("/api/products?size=1&sort=price&category=" + category);
    http()
        .get()
        .uri("/api/products?size=1&sort=price&category={c}&after={next}", category, next)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo(second.value())
        .jsonPath("$.next")
        .isEmpty()
        .jsonPath("$.page")
        .doesNotExist()
        .jsonPath("$.total")
        .doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/products/%s", "/api/products?category=%s", "/api/categories"})
  void whoeverLooksAgainHearsThatNothingHasChanged(String address) {
    ProductId product = product(5);
    String path = address.formatted(address.contains("?") ? categoryOf(product) : product.value());
    String tag = read(path, null).getResponseHeaders().getETag();
    assertThat(tag).isNotBlank();
    assertThat(read(path, tag).getStatus()).isEqualTo(HttpStatus.NOT_MODIFIED);
    sql.sql("UPDATE product SET name_en = 'Other' WHERE id = ?").param(product.value()).update();
    category();
    assertThat(read(path, tag).getStatus()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void aReaderMayKeepAProductForAMoment() {
    assertThat(read("/api/products/" + product(5).value(), null).getResponseHeaders())
        .satisfies(headers -> assertThat(headers.getCacheControl()).isEqualTo("max-age=5, public"));
  }

  private EntityExchangeResult<byte[]> read(String path, @Nullable String tag) {
    return http()
        .get()
        .uri(url(path))
        .headers(headers -> {
          if (tag != null) {
            headers.setIfNoneMatch(tag);
          }
        })
        .exchange()
        .returnResult(byte[].class);
  }

  private String next(String path) {
    String page =
        http().get().uri(url(path)).exchange().returnResult(String.class).getResponseBody();
    return JsonMapper.shared().readTree(String.valueOf(page)).get("next").asString();
  }

  private String categoryOf(ProductId product) {
    return sql.sql("SELECT category_id FROM product WHERE id = ?")
        .param(product.value())
        .query(String.class)
        .single();
  }
}
