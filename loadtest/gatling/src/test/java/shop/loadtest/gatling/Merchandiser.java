package shop.loadtest.gatling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone with a merchandiser's token at the public API. */
record Merchandiser(String url, String token) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  Answer get(String path) {
    return answer(request(path).GET());
  }

  Answer send(String method, String path, Map<String, ?> body, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    headers.forEach(request::header);
    return answer(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private static Answer answer(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("The shop does not answer: " + request.build().uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  record Answer(int status, String text) {

    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    /** The last part of the problem's type, or nothing. */
    String problem() {
      if (status / 100 == 2) {
        return "";
      }
      String type = json().path("type").asString("");
      return type.substring(type.lastIndexOf('/') + 1);
    }

    void orFail(String what) {
      if (status / 100 != 2) {
        throw new IllegalStateException(
            "Could not %s: %d %s (is SHOP_MERCHANDISER a merchandiser's token?)"
                .formatted(what, status, text));
      }
    }
  }
}
