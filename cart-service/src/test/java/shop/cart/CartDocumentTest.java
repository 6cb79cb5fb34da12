package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.cart.Neighbours.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document tells every operation with its answers, as the service gives them. */
class CartDocumentTest extends RunningCarts implements OnH2 {

  private final String earbuds = product(129_000);
  private final String mug = product(9_000);
  private JsonNode document = JsonMapper.shared().createObjectNode();

  @BeforeEach
  void read() {
    document =
        JsonMapper.shared()
            .readTree(
                RestTestClient.bindToServer()
                    .baseUrl(address())
                    .build()
                    .get()
                    .uri("/v3/api-docs")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody());
  }

  @Test
  void tellsEveryOperationAndItsAnswers() {
    Map<String, List<String>> answers =
        Map.of(
            "get /api/cart", List.of("200", "400", "401", "403", "503"),
            "put /api/cart/items/{productId}",
                List.of("200", "400", "401", "403", "404", "409", "503"),
            "delete /api/cart/items/{productId}", List.of("204", "400", "401", "403", "503"),
            "post /api/cart/merge", List.of("200", "400", "401", "403", "503"),
            "post /api/cart/checkout",
                List.of("200", "201", "400", "401", "403", "409", "422", "503"));
    Map<String, JsonNode> told = operations();
    // The platform adds operations and answers that all services have.
    assertThat(told.keySet()).containsAll(answers.keySet());
    answers.forEach((operation, statuses) ->
        assertThat(Objects.requireNonNull(told.get(operation)).get("responses").propertyNames())
            .as(operation)
            .containsAll(statuses));
    assertThat(told.keySet().stream().filter(name -> name.contains("/api/cart")))
        .containsExactlyInAnyOrderElementsOf(answers.keySet());
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new HashMap<>();
    document
        .get("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry(
                (method, operation) -> operations.put(method + " " + path, operation)));
    return operations;
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(document.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  @Test
  void everyBodyHasExamples() {
    List<JsonNode> contents = document.findValues("content");
    assertThat(contents)
        .hasSizeGreaterThan(10)
        .allSatisfy(content ->
            assertThat(content.valueStream())
                .allSatisfy(body ->
                    assertThat(body.has("example") || body.has("examples"))
                        .as("%s", body)
                        .isTrue()));
  }

  @Test
  void theExamplesFitTheirSchemas() {
    int checked = 0;
    for (JsonNode operation : operations().values()) {
      for (JsonNode content : operation.findValues("application/json")) {
        String schema = content.at("/schema/$ref").asString("");
        for (JsonNode reference : content.path("examples")) {
          fits(schema, document.at(reference.get("$ref").asString().substring(1)).get("value"));
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(9);
  }

  private void fits(String name, JsonNode example) {
    String properties = name.substring(1) + "/properties";
    assertThat(document.at(properties).propertyNames())
        .as(name)
        .containsExactlyInAnyOrderElementsOf(example.propertyNames());
    ObjectNode whole = (ObjectNode) document.deepCopy();
    whole.put("$ref", name);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(example.toString(), InputFormat.JSON))
        .as(name)
        .isEmpty();
  }

  @Test
  void guestsNeedNoTokenWhereTheyFillTheirCarts() {
    assertThat(document.at("/paths/~1api~1cart/get/security").toString())
        .isEqualTo("[{\"token\":[]},{}]");
    assertThat(document.at("/paths/~1api~1cart~1checkout/post/security").toString())
        .isEqualTo("[{\"token\":[]}]");
    assertThat(document.at("/paths/~1api~1cart/get/parameters/0/$ref").asString())
        .isEqualTo("#/components/parameters/guest-cart");
    assertThat(document.at("/paths/~1api~1cart/get/responses/200/headers").has("Guest-Cart"))
        .isTrue();
  }

  @Test
  void theExamplesOfWishesAreUnderstood() {
    ask("PUT", "/api/cart/items/" + earbuds, "item-wish").is(200);
    customer().put(mug, 1).is(200);
    ask("POST", "/api/cart/merge", "merge-wish").is(200);
    ask("POST", "/api/cart/checkout", "checkout-wish").is(201);
  }

  @Test
  void theExamplesOfCartsLookLikeCarts() {
    customer().put(earbuds, 2);
    assertThat(fields(customer().put(mug, 1).body())).isEqualTo(fields(example("cart")));
    String guest = guest(null).put(mug, 10).header("Guest-Cart");
    assertThat(fields(customer().merge(guest).body())).isEqualTo(fields(example("merged")));
    customer().put(mug, 1);
    assertThat(fields(customer().checkOut("k", 267_000).body()))
        .isEqualTo(fields(example("checkout")));
    NEIGHBOURS.catalog(Fault.DOWN);
    assertThat(fields(customer().cart().body())).isEqualTo(fields(example("cart-last-known")));
  }

  @Test
  void theExamplesOfRefusalsAreWhatIsHeard() {
    heard(customer().put(mug, 11), "validation-failed", "validation-failed");
    heard(
        customer()
            .ask(
                HttpMethod.PUT,
                "/api/cart/items/mug",
                "{\"quantity\":1,\"color\":\"red\"}",
                Map.of()),
        "validation-failed",
        "bad-request");
    heard(guest(null).checkOut("k", 1), "unauthorized", "unauthorized");
    heard(customer().put(fresh("nothing"), 1), "unknown-product", "unknown-product");
    heard(customer().checkOut("k", 1), "not-ordered", "cart-empty");
    heard(customer().checkOut("", 1), "wish-unreadable", "missing-idempotency-key");
    customer().put(mug, 1);
    heard(customer().checkOut("k", 1), "not-ordered", "price-changed");
    NEIGHBOURS.orders(Fault.DOWN);
    heard(customer().checkOut("k", 9_000), "order-undecided", "unavailable");
    heard(customer().checkOut("k2", 9_000), "not-ordered", "checkout-open");
    heard(customer().checkOut("k", 9_001), "key-reused", "key-reused");
    NEIGHBOURS.withdraw(mug);
    heard(customer().checkOut("k2", 9_000), "not-ordered", "product-withdrawn");
    heard(customer().put(mug, 1), "not-put", "product-withdrawn");
    IntStream.range(0, 49).forEach(i -> customer().put(product(1), 1));
    heard(customer().put(product(1), 1), "not-put", "cart-full");
    NEIGHBOURS.catalog(Fault.DOWN);
    heard(guest(null).put(product(1), 1), "unavailable", "unavailable");
  }

  private void heard(Heard heard, String answer, String type) {
    JsonNode told =
        document.at(
            "/components/responses/%s/content/application~1problem+json/examples/%s/value"
                .formatted(answer, type));
    heard.refused(told.path("status").asInt(), type);
    assertThat(heard.body().propertyNames())
        .containsExactlyInAnyOrderElementsOf(told.propertyNames());
    assertThat(heard.text("/title")).isEqualTo(told.path("title").asString());
    assertThat(heard.text("/detail").split(" "))
        .hasSameSizeAs(told.path("detail").asString().split(" "));
  }

  private Heard ask(String method, String path, String wish) {
    return customer()
        .ask(method(method), path, example(wish).toString(), Map.of("Idempotency-Key", "k"));
  }

  private JsonNode example(String name) {
    return document.at("/components/examples/%s/value".formatted(name));
  }

  /** Where something stands, whatever it is; of lists the first. */
  private static List<String> fields(JsonNode node) {
    List<String> fields = new ArrayList<>();
    collect(node, "", fields);
    return fields;
  }

  private static void collect(JsonNode node, String at, List<String> fields) {
    fields.add(at);
    node.forEachEntry((name, value) -> collect(value, at + "/" + name, fields));
    if (node.isArray() && !node.isEmpty()) {
      collect(node.get(0), at + "[]", fields);
    }
  }
}
