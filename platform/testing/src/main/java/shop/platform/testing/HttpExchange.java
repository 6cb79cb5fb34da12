package shop.platform.testing;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request and its answer, as a contract promises them.
 *
 * @param name the file's name
 * @param body the request's body, or null
 * @param answer the answer's body, or null
 */
public record HttpExchange(
    String name,
    String method,
    String path,
    Map<String, String> headers,
    @Nullable JsonNode body,
    int status,
    @Nullable JsonNode answer) {

  static HttpExchange of(@Nullable String name, JsonNode mapping) {
    JsonNode request = mapping.path("request");
    JsonNode response = mapping.path("response");
    return new HttpExchange(
        String.valueOf(name),
        request.path("method").asString(),
        request.path("urlPath").asString(request.path("url").asString("")),
        request
            .path("headers")
            .propertyStream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, header -> header.getValue().path("equalTo").asString(""))),
        request.path("bodyPatterns").path(0).get("equalToJson"),
        response.path("status").asInt(),
        response.get("jsonBody"));
  }

  @Override
  public String toString() {
    return name;
  }
}
