package shop.catalog.delivery;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import shop.catalog.CatalogTest;
import shop.catalog.OnH2;
import shop.platform.testing.TestTokens;

class DeliveryEdgeTest extends CatalogTest implements OnH2 {

  private final String key = fresh("papers");

  @Test
  void answersWithTheDeliveryAndSaysTheSameAgain() {
    String product = product(0).value();
    post(product, key, "{\"quantity\": 5}")
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.deliveryId")
        .isEqualTo(key)
        .jsonPath("$.productId")
        .isEqualTo(product)
        .jsonPath("$.quantity")
        .isEqualTo(5)
        .jsonPath("$.receivedAt")
        .exists();
    post(product, key, "{\"quantity\": 5}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.deliveryId")
        .isEqualTo(key);
    problem(post(product, key, "{\"quantity\": 6}"), 422, "key-reused");
  }

  @Test
  void asksForAKey() {
    problem(post(product(0).value(), null, "{\"quantity\": 5}"), 400, "missing-idempotency-key");
  }

  @Test
  void saysThatAProductIsUnknown() {
    problem(post("nothing", key, "{\"quantity\": 5}"), 404, "unknown-product");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "x'--", "%ED%82%A4"})
  void refusesAKeyThatIsNoName(String bad) {
    post(product(0).value(), bad, "{\"quantity\": 5}").expectStatus().isBadRequest();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000001", "null", "99999999999"})
  void refusesAQuantityThatIsNone(String quantity) {
    post(product(0).value(), key, "{\"quantity\": %s}".formatted(quantity))
        .expectStatus()
        .isBadRequest();
  }

  private ResponseSpec post(String product, @Nullable String key, String body) {
    return http()
        .post()
        .uri("/api/admin/products/{id}/deliveries", product)
        .headers(headers -> {
          headers.setBearerAuth(TestTokens.merchandiser());
          if (key != null) {
            headers.set("Idempotency-Key", key);
          }
        })
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private static void problem(ResponseSpec answer, int status, String type) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/" + type);
  }
}
