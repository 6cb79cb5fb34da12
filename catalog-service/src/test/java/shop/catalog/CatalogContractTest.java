package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.platform.testing.Contracts;
import shop.platform.testing.HttpExchange;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the running service to the exchanges that its neighbours' stubs are made of. */
class CatalogContractTest extends CatalogTest implements OnPostgres {

  private static final JsonMapper JSON = JsonMapper.shared();

  @TestFactory
  Stream<DynamicTest> answersAsItsContractSays() {
    return Contracts.httpExamples("catalog-service").stream()
        .map(exchange -> DynamicTest.dynamicTest(exchange.name(), () -> holds(exchange)));
  }

  private void holds(HttpExchange promised) {
    String product = product(500).value();
    switch (promised.name()) {
      case "reservation-released.json" -> send(HttpMethod.DELETE, promised.path(), null);
      case "reservation-mismatch.json" ->
          send(HttpMethod.PUT, promised.path(), body(promised, product).replace(":2", ":3"));
      default -> {} // the product with its 500 units is all that the others presuppose
    }
    var answer =
        send(HttpMethod.valueOf(promised.method()), promised.path(), body(promised, product));
    answer.expectStatus().isEqualTo(promised.status());
    if (promised.answer() != null) {
      isPromised(promised.answer(), read(answer, product));
    }
  }

  /** Everything that is promised is there; a problem's detail is for people and may differ. */
  private static void isPromised(JsonNode promised, JsonNode answered) {
    promised
        .propertyStream()
        .filter(member -> !member.getKey().equals("detail"))
        .forEach(member ->
            assertThat(answered.get(member.getKey()))
                .as(member.getKey())
                .isEqualTo(member.getValue()));
  }

  /** A product of this exchange alone stands for the contract's, so that none disturbs another. */
  private static String body(HttpExchange promised, String product) {
    return promised.body() == null
        ? ""
        : JSON.writeValueAsString(promised.body()).replace("earbuds-hush-pro", product);
  }

  private static JsonNode read(RestTestClient.ResponseSpec answer, String product) {
    String body = answer.expectBody(String.class).returnResult().getResponseBody();
    return JSON.readTree(String.valueOf(body).replace(product, "earbuds-hush-pro"));
  }

  private RestTestClient.ResponseSpec send(HttpMethod method, String path, @Nullable String body) {
    var request =
        http()
            .method(method)
            .uri(path)
            .headers(headers -> headers.setBearerAuth(TestTokens.client("neighbour", "stock")));
    return body == null || body.isEmpty()
        ? request.exchange()
        : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }
}
