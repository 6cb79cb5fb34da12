package shop.platform.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import shop.platform.testing.TestTokens;

/**
 * The requests of a lesson, each line again and again, with customers' tokens.
 *
 * @param lines such as {@code 200 GET /api/things} or {@code 201 POST /api/things {"a": 1}}: the
 *     expected answer, the method, the path, the body
 */
record Requests(String address, List<String> lines, HttpClient http) {

  private static final int ROUNDS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  Requests(String address, Path lesson) throws IOException {
    this(
        address,
        Files.readAllLines(lesson).stream().filter(Predicate.not(String::isBlank)).toList(),
        HttpClient.newHttpClient());
  }

  /** A refusal or two may be the machine's, which is busy building; more are a lesson's mistake. */
  void send() throws IOException, InterruptedException {
    int unexpected = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String token = TestTokens.customer("trainee-" + round);
      for (String line : lines) {
        int status = send(line, token);
        if (!line.startsWith(status + " ") && ++unexpected > ROUNDS / 10) {
          throw new IOException("'%s' was answered with %d".formatted(line, status));
        }
      }
    }
  }

  private int send(String line, String token) throws IOException, InterruptedException {
    List<String> words = List.of(line.split(" ", 4));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + words.get(2)))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(
                words.get(1),
                words.size() < 4 ? BodyPublishers.noBody() : BodyPublishers.ofString(words.get(3)))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }
}
