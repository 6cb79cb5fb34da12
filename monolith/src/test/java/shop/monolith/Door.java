package shop.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A monolith's one port, as one caller sees it.
 *
 * @param token the caller's access token, or null
 */
record Door(String address, @Nullable String token) {

  private static final HttpClient client = HttpClient.newHttpClient();

  /** The same door for one who works here. */
  Door as(String login, String role) {
    return as(Map.of("customers", List.of(login), "roles", List.of(role)));
  }

  /** The same door for a customer whom nobody has seen before. */
  Door asStranger() {
    return as(
        Map.of("count", 1, "prefix", "stranger-" + UUID.randomUUID().toString().substring(0, 18)));
  }

  private Door as(Map<String, Object> wish) {
    Answer answer = send("POST", "/dev/tokens", wish, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return new Door(address, answer.json().path("tokens").get(0).path("token").asString());
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer put(String path, Object body) {
    return send("PUT", path, body, Map.of());
  }

  Answer post(String path, Object body, String key) {
    return send("POST", path, body, Map.of("Idempotency-Key", key));
  }

  Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    headers.forEach(request::header);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  record Answer(int status, String text, HttpHeaders headers) {

    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    String string(String field) {
      return json().path(field).asString("");
    }
  }
}
