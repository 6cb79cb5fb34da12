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
                told.add(
                    "%s %s %s"
                        .formatted(
                            method,
                            path,
                            new TreeSet<>(operation.get("responses").propertyNames())))));
    assertThat(told)
        .containsExactly(
            "get /api/orders [200, 400, 401, 403]",
            "get /api/orders/{orderId} [200, 401, 403, 404]",
            "post /api/orders/{orderId}/cancel [200, 202, 401, 403, 404, 409]");
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
        .isEqualTo("[\"placed\",\"paying\",\"confirmed\",\"cancelling\",\"cancelled\"]");
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
