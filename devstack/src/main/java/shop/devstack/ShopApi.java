package shop.devstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.devstack.supervision.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop's own HTTP API, as far as the devstack uses it. */
final class ShopApi {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  ShopApi(String address) {
    this.address = address;
  }

  /** Access tokens of the customers with these names, or of {@code count} made-up ones. */
  List<String> tokens(List<String> names, @Nullable String role, int count)
      throws InterruptedException {
    Map<String, Object> wish = new LinkedHashMap<>();
    if (count > 0) {
      wish.put("count", count);
    } else {
      wish.put("customers", names);
    }
    if (role != null) {
      wish.put("roles", List.of(role));
    }
    HttpResponse<String> answer = send("POST", "/dev/tokens", null, wish);
    if (answer.statusCode() != 200) {
      throw new Failure("No token was given: %s".formatted(answer.body()));
    }
    return json.readTree(answer.body())
        .path("tokens")
        .valueStream()
        .map(token -> token.path("token").asString())
        .toList();
  }

  HttpResponse<String> send(
      String method, String path, @Nullable String token, @Nullable Object body)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(json.writeValueAsString(body)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Failure("%s %s%s is not answered: %s.".formatted(method, address, path, e));
    }
  }

  JsonNode read(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }
}
