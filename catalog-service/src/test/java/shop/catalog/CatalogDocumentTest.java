package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document tells every operation with its refusals. */
class CatalogDocumentTest extends CatalogTest implements OnH2 {

  @Test
  void tellsEveryOperationAndItsAnswers() {
    Set<String> told = new TreeSet<>();
    operations(document())
        .forEach((name, operation) -> told.add("%s %s".formatted(name, answers(operation))));
    assertThat(told)
        .containsExactly(
            "delete /api/admin/products/{productId} [204, 404, 412, 428]",
            "delete /stock/reservations/{reservationId} [204]",
            "get /api/admin/products/{productId} [200, 304, 404]",
            "get /api/admin/products/{productId}/stock [200, 404]",
            "get /api/admin/products/{productId}/stock-movements [200, 404]",
            "get /api/categories [200, 304]",
            "get /api/products [200, 304]",
            "get /api/products/{productId} [200, 304, 404]",
            "get /prices [200]",
            "post /api/admin/products/{productId}/deliveries [200, 201, 404, 422]",
            "put /api/admin/products/{productId} [200, 201, 404, 409, 412, 422, 428]",
            "put /stock/allocations/{saleId} [200, 404, 409]",
            "put /stock/reservations/{reservationId} [200, 404, 409, 422]");
  }

  @Test
  void everyAnswerAndEveryBodyHasAnExample() {
    List<String> bare = new ArrayList<>();
    JsonNode document = document();
    operations(document)
        .forEach((name, operation) -> {
          contents(document, operation)
              .filter(content -> !content.has("example") && !content.has("examples"))
              .forEach(_ -> bare.add(name));
        });
    assertThat(bare).isEmpty();
  }

  @Test
  void everyOperationHasASummaryAndEveryPathParameterAnExample() {
    operations(document())
        .forEach((name, operation) -> {
          assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
          operation
              .path("parameters")
              .valueStream()
              .filter(parameter -> parameter.path("in").asString("").equals("path"))
              .forEach(parameter -> assertThat(parameter.has("example")).as(name).isTrue());
        });
  }

  @Test
  void everyAnswerIsJsonAndWhatMayBeNullSaysSo() {
    JsonNode document = document();
    operations(document)
        .forEach((name, operation) ->
            assertThat(operation.get("responses").findValues("content"))
                .as(name)
                .allMatch(content -> !content.has("*/*")));
    for (String page : List.of("ProductPage", "StockMovements")) {
      assertThat(document.at("/components/schemas/" + page + "/properties/next/type").valueStream())
          .extracting(JsonNode::asString)
          .containsExactlyInAnyOrder("string", "null");
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = document();
    assertThat(operations(document).values())
        .flatExtracting(operation -> operation.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  /** By method and path; those of the platform are its own to describe. */
  private static Map<String, JsonNode> operations(JsonNode document) {
    Map<String, JsonNode> operations = new TreeMap<>();
    document
        .get("paths")
        .propertyStream()
        .filter(path -> !path.getKey().contains("dead-letters"))
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .forEach(operation ->
                    operations.put(
                        operation.getKey() + " " + path.getKey(), operation.getValue())));
    return operations;
  }

  /** The bodies that go in and come out, wherever the document describes them. */
  private static Stream<JsonNode> contents(JsonNode document, JsonNode operation) {
    return Stream.concat(
            Stream.of(operation.path("requestBody")),
            operation.get("responses").valueStream().map(answer -> resolved(document, answer)))
        .flatMap(body -> body.path("content").valueStream());
  }

  private static JsonNode resolved(JsonNode document, JsonNode answer) {
    return answer.has("$ref") ? document.at(answer.get("$ref").asString().substring(1)) : answer;
  }

  /** Without those that any operation may give. */
  private static Set<String> answers(JsonNode operation) {
    Set<String> answers = new TreeSet<>(operation.get("responses").propertyNames());
    answers.removeAll(Set.of("400", "401", "403", "406", "413", "415", "429", "503"));
    return answers;
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
