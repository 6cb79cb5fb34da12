package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the OpenAPI document, sent to a service with the demonstration products. */
class CatalogExamplesTest extends CatalogTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    TestTokens.properties(registry);
    registry.add(
        "spring.datasource.url",
        () ->
            "jdbc:h2:mem:examples;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
  }

  private final JsonNode examples =
      JSON.readTree(CatalogExamplesTest.class.getResourceAsStream("/catalog/examples.json"))
          .get("operations");

  /** The header, where there is one, is the precondition or the key. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "listCategories, GET, /api/categories, none, none, 200",
        "listProducts, GET, /api/products?size=1, none, none, 200",
        "showProduct, GET, /api/products/earbuds-hush-pro, none, none, 200",
        "showPrices, GET, /prices?productId=earbuds-hush-pro, none, none, 200",
        "allocateStock, PUT, /stock/allocations/demo, none, none, 200",
        "reserveStock, PUT, /stock/reservations/example-1, none, none, 200",
        "showStock, GET, /api/admin/products/headphones-atrium/stock, none, none, 200",
        "listStockMovements, GET, /api/admin/products/dac-pocket/stock-movements, none, none, 200",
        "receiveDelivery, POST, /api/admin/products/dac-pocket/deliveries, Idempotency-Key, n-1, 201",
        "receiveDelivery, POST, /api/admin/products/dac-pocket/deliveries, Idempotency-Key, n-1, 200",
        "showAdministeredProduct, GET, /api/admin/products/earbuds-hush-pro, none, none, 200",
        "putProduct, PUT, /api/admin/products/example-2, If-None-Match, *, 201",
        "putProduct, PUT, /api/admin/products/radio-window, If-Match, '\"0\"', 200"
      })
  void theServiceAnswersInTheFormOfItsExample(
      String operation,
      HttpMethod method,
      String path,
      @Nullable String header,
      @Nullable String value,
      int status) {
    JsonNode example = examples.get(operation);
    var request =
        http()
            .method(method)
            .uri(url(path))
            .headers(headers -> {
              headers.setBearerAuth(token(path));
              if (header != null && value != null) {
                headers.set(header, value);
              }
            });
    var answer =
        (!example.has("request")
                ? request
                : request
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsString(example.get("request"))))
            .exchange()
            .expectStatus()
            .isEqualTo(status);
    String body = answer.returnResult(String.class).getResponseBody();
    assertThat(fields(JSON.readTree(Objects.requireNonNull(body))))
        .isEqualTo(fields(example.get("answers").get(Integer.toString(status))));
  }

  @Test
  void thereIsAnExampleForEachOperationAndNoOther() {
    String document =
        http().get().uri("/v3/api-docs").exchange().returnResult(String.class).getResponseBody();
    List<String> told =
        JSON.readTree(String.valueOf(document)).findValuesAsString("operationId").stream()
            .filter(operation -> !operation.contains("DeadLetter"))
            .toList();
    assertThat(examples.propertyNames()).containsExactlyInAnyOrderElementsOf(told);
  }

  private static String token(String path) {
    return path.startsWith("/api/admin")
        ? TestTokens.merchandiser()
        : TestTokens.client("neighbour", "stock", "prices");
  }

  /** What is there, wherever it is. */
  private static Set<String> fields(JsonNode node) {
    Set<String> fields = new TreeSet<>();
    collect(node, "", fields);
    return fields;
  }

  private static void collect(JsonNode node, String at, Set<String> fields) {
    node.propertyStream()
        .forEach(field -> {
          fields.add(at + "/" + field.getKey());
          collect(field.getValue(), at + "/" + field.getKey(), fields);
        });
    node.valueStream().filter(_ -> node.isArray()).forEach(item -> collect(item, at, fields));
  }
}
