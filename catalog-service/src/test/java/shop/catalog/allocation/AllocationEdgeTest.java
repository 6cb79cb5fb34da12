package shop.catalog.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import shop.catalog.CatalogTest;
import shop.catalog.OnH2;
import shop.catalog.product.ProductId;
import shop.platform.testing.TestTokens;

class AllocationEdgeTest extends CatalogTest implements OnH2 {

  @Autowired private MeterRegistry meters;

  private final String sale = fresh("sale");

  @Test
  void answersTheTotalsThatHold() {
    ProductId product = product(100);
    state(sale, product.value(), 30, 10).expectStatus().isOk();
    state(sale, product.value(), 20, 0)
        .expectStatus()
        .isOk()
        .expectBody()
        .json(
            """
            {"saleId": "%s", "productId": "%s", "allocated": 30, "returned": 10}
            """
                .formatted(sale, product.value()));
  }

  @Test
  void refusesWithWhatIsFreeAndCountsIt() {
    double before = refusals();
    state(sale, product(7).value(), 8, 0)
        .expectStatus()
        .isEqualTo(409)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/stock-short")
        .jsonPath("$.available")
        .isEqualTo(7);
    assertThat(refusals()).isEqualTo(before + 1);
  }

  @Test
  void saysThatAProductIsUnknown() {
    state(sale, "nothing", 8, 0)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/unknown-product");
  }

  @Test
  void refusesAnotherProductUnderTheSameSale() {
    ProductId first = product(10);
    state(sale, first.value(), 1, 0).expectStatus().isOk();
    state(sale, product(10).value(), 1, 0)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/allocation-mismatch")
        .jsonPath("$.productId")
        .isEqualTo(first.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"productId\": \"p\", \"allocated\": 1}",
        "{\"productId\": \"p\", \"allocated\": -1, \"returned\": 0}",
        "{\"productId\": \"p\", \"allocated\": 1, \"returned\": 2}",
        "{\"productId\": \"p\", \"allocated\": 1000000001, \"returned\": 0}",
        "{\"productId\": \"a b\", \"allocated\": 1, \"returned\": 0}",
        "{\"productId\": \"p\", \"allocated\": 1.5, \"returned\": 0}",
        "{\"productId\": \"p\", \"allocated\": \"1\", \"returned\": 0}",
        "{\"productId\": \"p\", \"allocated\": 1, \"returned\": 0, \"more\": 1}",
        "not json"
      })
  void refusesABodyThatIsNoStatementOfTotals(String body) {
    put(sale, body)
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void refusesASaleIdThatCannotBeOne() {
    state("a b", "p", 1, 0).expectStatus().isBadRequest();
  }

  private ResponseSpec state(String sale, String product, long allocated, long returned) {
    return put(
        sale,
        "{\"productId\": \"%s\", \"allocated\": %d, \"returned\": %d}"
            .formatted(product, allocated, returned));
  }

  private ResponseSpec put(String sale, String body) {
    return http()
        .put()
        .uri("/stock/allocations/{sale}", sale)
        .headers(headers -> headers.setBearerAuth(TestTokens.client("timesale-service", "stock")))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private double refusals() {
    return meters
        .counter("shop.stock.answers", "operation", "allocate", "answer", "stock-short")
        .count();
  }
}
