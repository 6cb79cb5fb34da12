package shop.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shop's public door, as one caller sees it.
 *
 * @param token the caller's access token, or null
 */
public record Door(String address, @Nullable String token) {

  private static final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Object body, Map<String, String> headers) {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    return send(withBody(request, "POST", body));
  }

  Answer put(String path, Object body) {
    return put(path, body, Map.of());
  }

  Answer put(String path, Object body, Map<String, String> headers) {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    return send(withBody(request, "PUT", body));
  }

  /** A wish for units of a sale; its key names it, so that it can be repeated. */
  public Answer reserve(String saleId, String key, int quantity, String card) {
    return post(
        "/api/timesales/%s/reservations".formatted(saleId),
        Map.of("quantity", quantity, "paymentMethod", card),
        Map.of("Idempotency-Key", key));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.Builder withBody(
      HttpRequest.Builder request, String method, Object body) {
    return request
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
  }

  private static Answer send(HttpRequest.Builder request) {
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

  /** What came back. */
  public record Answer(int status, String text, HttpHeaders headers) {

    public JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    public String string(String field) {
      return json().path(field).asString("");
    }

    /** The last part of the problem's type, for instance {@code sold-out}. */
    public String problem() {
      String type = string("type");
      return type.substring(type.lastIndexOf('/') + 1);
    }
  }
}
