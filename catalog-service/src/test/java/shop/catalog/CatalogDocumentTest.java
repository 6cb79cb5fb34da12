package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document tells every operation with its refusals. */
class CatalogDocumentTest extends CatalogTest implements OnH2 {

  @Test
  void tellsEveryOperationAndItsAnswers() {
    JsonNode paths = document().get("paths");
    Set<String> told = new TreeSet<>();
    paths
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .forEach(operation ->
                    told.add(
                        "%s %s %s"
                            .formatted(
                                operation.getKey(),
                                path.getKey(),
                                answers(operation.getValue())))));
    assertThat(told)
        .containsExactly(
            "delete /stock/reservations/{reservationId} [204, 400, 401, 403]",
            "get /api/admin/products/{productId}/stock [200, 400, 401, 403, 404]",
            "get /api/categories [200]",
            "get /api/products [200, 400]",
            "get /api/products/{productId} [200, 400, 404]",
            "put /stock/allocations/{saleId} [200, 400, 401, 403, 404, 409]",
            "put /stock/reservations/{reservationId} [200, 400, 401, 403, 404, 409, 422]");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = document();
    assertThat(document.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  private static Set<String> answers(JsonNode operation) {
    return new TreeSet<>(operation.get("responses").propertyNames());
  }

  private JsonNode document() {
    String json =
        http()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(String.valueOf(json));
  }
}
