package shop.loadtest.story;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The shop's public door, for customers who come with a browser: counts what they meet. */
record Door(String address, HttpClient http, Beside counted) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int BROKEN = 500;
  private static final int TOO_MANY = 429;

  /** Kept connections for many customers. */
  static HttpClient shared() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2))
        .build();
  }

  /** The same door for one who keeps cookies. */
  Door withCookies() {
    HttpClient own =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    return new Door(address, own, counted);
  }

  HttpRequest.Builder to(String path) {
    String whole = path.startsWith("http") ? path : address + path;
    return HttpRequest.newBuilder(URI.create(whole))
        .timeout(PATIENCE)
        .header("Accept", "text/html, application/json, */*;q=0.1");
  }

  HttpRequest.Builder as(Guest guest, String path) {
    return to(path).header("Authorization", "Bearer " + guest.token());
  }

  HttpRequest.Builder form(String path, Map<String, String> fields) {
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(fields)));
  }

  static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
    return request
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body));
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Asks, and counts the answer with the time that it took. */
  HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      int status = answer.statusCode();
      counted.heard(start, status < BROKEN && status != TOO_MANY);
      return answer;
    } catch (IOException e) {
      counted.heard(start, false);
      throw e;
    }
  }
}
