package shop.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.payment.DocumentExamples.Exchange;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document is complete, and its examples are what the service takes and answers. */
class PaymentDocumentTest extends RunningService {

  @Test
  void showsExamplesOfWhateverItDescribes() {
    List<JsonNode> operations = operations().toList();
    assertThat(operations).hasSizeGreaterThanOrEqualTo(7);
    assertThat(operations).allSatisfy(PaymentDocumentTest::hasExamples);
  }

  @Test
  void namesEachProblemTypeWithAnExample() {
    JsonNode refusals = document().path("components").path("responses");
    List<String> types =
        refusals
            .valueStream()
            .flatMap(one -> one.findValues("examples").stream())
            .flatMap(JsonNode::propertyStream)
            .map(Map.Entry::getKey)
            .toList();
    assertThat(types)
        .contains("bad-request", "validation-failed", "unauthorized", "forbidden", "not-found")
        .contains("payment-mismatch", "nothing-captured", "refund-exceeds-captured")
        .contains("refund-mismatch", "unavailable");
  }

  @ParameterizedTest
  @CsvSource({
    "pay, captured, /payments/%s, tok_approve",
    "pay, declined, /payments/%s, tok_decline",
    "pay, undecided, /payments/%s, tok_error",
    "cancelPayment, refunded, /payments/%s/cancellation, tok_approve",
    "cancelPayment, declined, /payments/%s/cancellation, tok_decline",
    "cancelPayment, voided, /payments/%s/cancellation, tok_error",
    "cancelPayment, never-asked-for, /payments/%s/cancellation, ",
    "refundPayment, refunded, /payments/%s/refunds/refund-1, tok_approve"
  })
  void takesAndAnswersWhatItsExamplesSay(
      String id, String name, String path, @Nullable String card) {
    Exchange exchange = exchange(id);
    if (card != null) {
      pay(card);
    }
    String wish =
        exchange.requests().values().stream()
            .map(JsonMapper.shared()::writeValueAsString)
            .findFirst()
            .orElse("")
            .replace("tok_approve", String.valueOf(card));
    Answer answer = put(path.formatted(order), wish);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json()).isEqualTo(example(exchange, name));
  }

  @Test
  void answersReportsLikeItsExamples() {
    pay("tok_approve");
    for (String id : List.of("proveLedger", "reportPayments")) {
      String path = id.equals("proveLedger") ? "ledger" : "report";
      JsonNode answer = get("/api/admin/payments/" + path, TestTokens.merchandiser()).json();
      JsonNode example = JsonMapper.shared().valueToTree(exchange(id).answers());
      assertThat(fields(answer)).isEqualTo(fields(example.iterator().next()));
    }
  }

  private static Exchange exchange(String id) {
    return Objects.requireNonNull(DocumentExamples.read().get(id));
  }

  private JsonNode example(Exchange exchange, String name) {
    String json = JsonMapper.shared().writeValueAsString(exchange.answers().get(name));
    return JsonMapper.shared()
        .readTree(json.replace("0199c0de-0000-7000-8000-000000000001", order));
  }

  private static List<String> fields(JsonNode node) {
    return Stream.concat(
            node.propertyStream().map(Map.Entry::getKey),
            node.valueStream().flatMap(value -> fields(value).stream()))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<JsonNode> operations() {
    return document()
        .path("paths")
        .propertyStream()
        .filter(path -> path.getKey().contains("/payments"))
        .flatMap(path -> path.getValue().valueStream());
  }

  private static void hasExamples(JsonNode operation) {
    String id = operation.path("operationId").asString();
    assertThat(operation.path("summary").asString()).as(id).isNotBlank();
    assertThat(operation.path("parameters").valueStream())
        .as(id)
        .allMatch(one -> one.has("example"));
    if (operation.has("requestBody")) {
      assertThat(operation.path("requestBody").findValues("examples")).as(id).isNotEmpty();
    }
    assertThat(operation.path("responses").path("200").findValues("examples")).as(id).isNotEmpty();
    assertThat(operation.path("responses").propertyNames()).as(id).contains("401", "403", "503");
  }

  private JsonNode document() {
    return get("/v3/api-docs", null).json();
  }
}
