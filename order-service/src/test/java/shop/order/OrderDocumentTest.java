package shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document tells every operation with its refusals. */
class OrderDocumentTest extends RunningOrders implements OnH2 {

  @Test
  void tellsEveryOperationAndItsAnswers() {
    Set<String> told = new TreeSet<>();
    document()
        .get("paths")
        .forEachEntry((path, operations) ->
            operations.forEachEntry((method, operation) ->
                told.add("%s %s %s".formatted(method, path, own(operation)))));
    assertThat(told)
        .filteredOn(operation -> !operation.contains("dead-letters"))
        .containsExactly(
            "get /api/admin/orders/{orderId} [200, 404]",
            "get /api/orders [200]",
            "get /api/orders/{orderId} [200, 404]",
            "post /api/admin/orders/{orderId}/refunds [200, 202, 404, 409, 422]",
            "post /api/orders/{orderId}/cancel [200, 202, 404, 409]",
            "post /api/orders/{orderId}/refund [200, 202, 404, 409]",
            "put /orders/{orderId} [200, 201, 422]");
  }

  /** Its answers without those that any operation has. */
  private static Set<String> own(JsonNode operation) {
    Set<String> own = new TreeSet<>(operation.get("responses").propertyNames());
    own.removeAll(Set.of("400", "401", "403", "406", "413", "415", "429", "503"));
    return own;
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = document();
    assertThat(document.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void namesEachStateAsItStandsOnTheWire() {
    assertThat(document().at("/components/schemas/Order/properties/status/enum").toString())
        .isEqualTo(
            "[\"placed\",\"reserving\",\"paying\",\"confirmed\",\"cancelling\",\"cancelled\","
                + "\"refunding\",\"refunded\"]");
  }

  private JsonNode document() {
    return JsonMapper.shared()
        .readTree(
            http()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
  }
}
