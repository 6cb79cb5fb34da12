package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import shop.catalog.product.ChangeProducts;
import shop.catalog.product.ProductId;
import shop.platform.testing.TestTokens;

/** What an operator sees of the catalog's answers. */
class CatalogMetricsTest extends CatalogTest implements OnH2 {

  @Autowired private MeterRegistry meters;
  @Autowired private ChangeProducts changes;

  @Test
  void countsReservationsByOutcome() {
    ProductId product = product(1);
    double held = count("shop.stock.answers", "reserve", "reserved");
    double refused = count("shop.stock.answers", "reserve", "withdrawn");
    reserve(product);
    changes.withdraw(product, 0);
    reserve(product);
    assertThat(count("shop.stock.answers", "reserve", "reserved")).isEqualTo(held + 1);
    assertThat(count("shop.stock.answers", "reserve", "withdrawn")).isEqualTo(refused + 1);
  }

  @Test
  void countsWhatMerchandisersDo() {
    double unknown = count("shop.product.answers", "withdraw", "unknown-product");
    http()
        .delete()
        .uri("/api/admin/products/nothing")
        .headers(headers -> {
          headers.setBearerAuth(TestTokens.merchandiser());
          headers.setIfMatch("\"0\"");
        })
        .exchange()
        .expectStatus()
        .isNotFound();
    assertThat(count("shop.product.answers", "withdraw", "unknown-product")).isEqualTo(unknown + 1);
  }

  private void reserve(ProductId product) {
    http()
        .put()
        .uri("/stock/reservations/{id}", fresh("counted"))
        .headers(headers -> headers.setBearerAuth(TestTokens.client("order-service", "stock")))
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"lines\": [{\"productId\": \"%s\", \"quantity\": 1}]}".formatted(product.value()))
        .exchange();
  }

  private double count(String meter, String operation, String answer) {
    return meters.counter(meter, "operation", operation, "answer", answer).count();
  }
}
