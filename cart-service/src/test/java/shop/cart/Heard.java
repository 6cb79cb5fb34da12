package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** An answer of the service. */
public record Heard(int status, HttpHeaders headers, JsonNode body) {

  static Heard of(RestTestClient.ResponseSpec answer) {
    var result = answer.expectBody(String.class).returnResult();
    String body = result.getResponseBody();
    return new Heard(
        result.getStatus().value(),
        result.getResponseHeaders(),
        body == null || body.isEmpty()
            ? JsonNodeFactory.instance.missingNode()
            : JsonMapper.shared().readTree(body));
  }

  public Heard is(int expected) {
    assertThat(status).as("%s", body).isEqualTo(expected);
    return this;
  }

  /** A problem of this type. */
  public Heard refused(int expected, String type) {
    is(expected);
    assertThat(headers.getContentType()).hasToString("application/problem+json");
    assertThat(text("/type")).isEqualTo("https://shop.example/problems/" + type);
    return this;
  }

  /** The products of a cart with their quantities, as in {@code mug=2}. */
  public List<String> lines() {
    return body.path("items")
        .valueStream()
        .map(item -> item.path("productId").asString() + "=" + item.path("quantity").asInt())
        .toList();
  }

  public String text(String pointer) {
    return body.at(pointer).asString("");
  }

  public long total() {
    return body.at("/total/amount").asLong();
  }

  public String header(String name) {
    return String.valueOf(headers.getFirst(name));
  }
}
