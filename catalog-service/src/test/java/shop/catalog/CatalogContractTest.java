package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.catalog.product.ChangeProducts;
import shop.catalog.product.ProductId;
import shop.catalog.product.Text;
import shop.catalog.stock.ReceiveStock;
import shop.platform.testing.Contracts;
import shop.platform.testing.HttpExchange;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the running service to the exchanges that its neighbours' stubs are made of. */
class CatalogContractTest extends CatalogTest implements OnPostgres {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SOLD = "earbuds-hush-pro";
  private static final String WITHDRAWN = "radio-window";

  @Autowired private ChangeProducts changes;
  @Autowired private ReceiveStock deliveries;

  @TestFactory
  Stream<DynamicTest> answersAsItsContractSays() {
    return Contracts.httpExamples("catalog-service").stream()
        .map(exchange -> DynamicTest.dynamicTest(exchange.name(), () -> holds(exchange)));
  }

  private void holds(HttpExchange promised) {
    String product = productOf(promised).value();
    String path = promised.path().replace(SOLD, product).replace(WITHDRAWN, product);
    switch (promised.name()) {
      case "reservation-released.json" -> send(HttpMethod.DELETE, path, null);
      case "reservation-mismatch.json" ->
          send(HttpMethod.PUT, path, body(promised, product).replace(":2", ":3"));
      case "prices-withdrawn.json", "reservation-withdrawn.json" ->
          changes.withdraw(new ProductId(product), 0);
      default -> {} // the product with its 500 units is all that the others presuppose
    }
    var answer = send(HttpMethod.valueOf(promised.method()), path, body(promised, product));
    answer.expectStatus().isEqualTo(promised.status());
    if (promised.answer() != null) {
      isPromised(promised.answer(), read(promised, answer, product));
    }
  }

  /** A product of this exchange alone stands for the contract's, so that none disturbs another. */
  private ProductId productOf(HttpExchange promised) {
    ProductId product = new ProductId(fresh("product"));
    boolean sold = !promised.name().endsWith("-withdrawn.json");
    Text name =
        sold
            ? new Text("허쉬 프로 무선 이어폰", "Hush Pro wireless earbuds")
            : new Text("창가 라디오", "Windowsill radio");
    list(category(), product, name, sold ? 129_000 : 48_000, Instant.EPOCH);
    deliveries.first(product, 500, "first");
    return product;
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

  private static String body(HttpExchange promised, String product) {
    return promised.body() == null
        ? ""
        : JSON.writeValueAsString(promised.body())
            .replace(SOLD, product)
            .replace(WITHDRAWN, product);
  }

  private static JsonNode read(
      HttpExchange promised, RestTestClient.ResponseSpec answer, String product) {
    String body = answer.expectBody(String.class).returnResult().getResponseBody();
    String name = promised.name().endsWith("-withdrawn.json") ? WITHDRAWN : SOLD;
    return JSON.readTree(String.valueOf(body).replace(product, name));
  }

  private RestTestClient.ResponseSpec send(HttpMethod method, String path, @Nullable String body) {
    var request =
        http()
            .method(method)
            .uri(path)
            .headers(headers ->
                headers.setBearerAuth(TestTokens.client("neighbour", "stock", "prices")));
    return body == null || body.isEmpty()
        ? request.exchange()
        : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }
}
