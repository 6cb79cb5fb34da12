package shop.devstack.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone on this machine who answers in JSON.
 *
 * @param address such as {@code http://localhost:8080}
 * @param token the bearer token to show, if one is needed
 * @param patience how long an answer may take
 */
public record Http(String address, @Nullable String token, Duration patience) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofMillis(500))
          .build();

  /** Someone who asks for no token. */
  public Http(String address, Duration patience) {
    this(address, null, patience);
  }

  /** What was answered. */
  public record Answer(int status, String text) {

    /** The body, if it is JSON. */
    public JsonNode json() {
      return JSON.readTree(text);
    }

    /** The body as a {@code type}. */
    public <T> T as(Class<T> type) {
      return JSON.readValue(text, type);
    }
  }

  /** Asks for what lies at {@code path}. */
  public Answer get(String path) throws IOException {
    return send("GET", path, null);
  }

  /** Sends {@code body} as JSON to {@code path}. */
  public Answer send(String method, String path, @Nullable Object body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(patience)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = send(request.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  /** Sends any request. */
  public static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
      throws IOException {
    try {
      return CLIENT.send(request, body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
