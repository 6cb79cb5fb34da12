package shop.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.acceptance.RunningShop;
import shop.acceptance.Sources;
import tools.jackson.databind.JsonNode;

/** The documents are complete enough to generate a client from them, and to learn by example. */
class ApiDocumentTest {

  private static final Verdict VERDICT = new Verdict();

  private static Documents documents;

  @BeforeAll
  static void read() {
    documents = new Documents(RunningShop.shared());
  }

  @TestFactory
  Stream<DynamicTest> tellsEveryOperationByExample() {
    return documents
        .operations()
        .map(operation ->
            dynamicTest(
                operation.toString(),
                () -> assertThat(missing(operation)).as(operation.toString()).isEmpty()));
  }

  @Test
  void namesEveryOperationOnce() {
    Map<String, Long> names =
        documents
            .operations()
            .collect(
                Collectors.groupingBy(
                    o -> o.service() + " " + o.spec().path("operationId").asString(""),
                    Collectors.counting()));
    assertThat(names.values()).allMatch(times -> times == 1);
  }

  @Test
  void everyProblemTypeIsListed() {
    String listed = Sources.text(Sources.document("docs/problems.md"));
    assertThat(documents.operations().flatMap(ApiDocumentTest::problemTypes).distinct())
        .contains("sold-out", "rate-limited")
        .allMatch(type -> listed.contains("| `" + type + "` |"));
  }

  private static List<String> missing(Operation operation) {
    List<String> missing = new ArrayList<>();
    if (operation.spec().path("operationId").asString("").isBlank()) {
      missing.add("a name");
    }
    if (operation.spec().path("summary").asString("").isBlank()) {
      missing.add("a summary");
    }
    if (operation.bodySchema().isPresent()) {
      missing.addAll(missingOfBody(operation));
    }
    operation.statuses().forEach(status -> missing.addAll(missingOfAnswer(operation, status)));
    return missing;
  }

  private static List<String> missingOfBody(Operation operation) {
    return operation
        .bodyExample()
        .map(example ->
            VERDICT.allows(operation, example.toString())
                ? List.<String>of()
                : List.of("an example of a body that fits: " + example))
        .orElse(List.of("an example of a body"));
  }

  private static List<String> missingOfAnswer(Operation operation, String status) {
    List<String> missing = new ArrayList<>();
    for (var content : operation.answers(status).entrySet()) {
      List<JsonNode> examples = operation.examples(content.getValue());
      if (examples.isEmpty() && content.getKey().contains("json")) {
        missing.add("an example of %s %s".formatted(status, content.getKey()));
      }
      examples.stream()
          .filter(example -> !VERDICT.promises(operation, status, content.getValue(), example))
          .forEach(
              example -> missing.add("an example of %s that fits: %s".formatted(status, example)));
    }
    return missing;
  }

  private static Stream<String> problemTypes(Operation operation) {
    return operation.statuses().stream()
        .flatMap(status -> operation.answers(status).entrySet().stream())
        .filter(content -> content.getKey().equals("application/problem+json"))
        .flatMap(content -> operation.examples(content.getValue()).stream())
        .map(problem -> problem.path("type").asString(""))
        .map(type -> type.substring(type.lastIndexOf('/') + 1));
  }
}
