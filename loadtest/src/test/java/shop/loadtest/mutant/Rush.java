package shop.loadtest.mutant;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import shop.loadtest.history.Exchange;
import shop.loadtest.history.Exchanges;
import shop.loadtest.history.History;
import shop.loadtest.history.HistoryFile;
import shop.loadtest.history.HistoryReader;
import shop.loadtest.history.Run;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Customers who all want something of one sale at once, at whichever instance, and some of whom ask
 * the same again. What they do follows from the seed; in which order it happens does not.
 *
 * @param customers who ask at the same time
 * @param wishes of each customer, one after the other, each under its own key
 */
record Rush(List<Instance> instances, String sale, long seed, int customers, int wishes) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  /** Keeps all exchanges, and returns when everyone has heard an answer. */
  Exchanges run() throws Exception {
    Path file = Files.createTempFile("history", ".jsonl.gz");
    file.toFile().deleteOnExit();
    Run run = new Run(seed, "test", "test", List.of(sale), Instant.now(), "none");
    long zero = System.nanoTime();
    try (History history = HistoryFile.create(file, run);
        ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      AtomicLong numbers = new AtomicLong();
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < customers; i++) {
        Client client = new Client(this, "c-" + i, new Random(seed * 1_000 + i), zero, numbers);
        clients.add(all.submit(() -> client.ask(history)));
      }
      for (Future<?> client : clients) {
        client.get();
      }
    }
    return HistoryReader.open(file);
  }

  private record Client(Rush rush, String name, Random random, long zero, AtomicLong numbers) {

    /** Every third wish is said once more, at another instance perhaps. */
    Object ask(History history) throws IOException, InterruptedException {
      for (int wish = 0; wish < rush.wishes; wish++) {
        String key = "k-" + wish;
        history.add(ask(key));
        if (random.nextInt(3) == 0) {
          history.add(ask(key));
        }
      }
      return history;
    }

    private Exchange ask(String key) throws IOException, InterruptedException {
      Instance at = rush.instances.get(random.nextInt(rush.instances.size()));
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("%s/api/timesales/%s/reservations".formatted(at.address(), rush.sale)))
              .header("Authorization", "Bearer " + token())
              .header("Idempotency-Key", key)
              .header("Content-Type", "application/json")
              .timeout(Duration.ofSeconds(20))
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"quantity\":1,\"paymentMethod\":\"tok_approve\"}"))
              .build();
      Instant meant = Instant.now();
      long sent = System.nanoTime() - zero;
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return exchange(at, key, meant, sent, answer);
    }

    private String token() {
      return TOKENS.computeIfAbsent(name, TestTokens::customer);
    }

    private Exchange exchange(
        Instance at, String key, Instant meant, long sent, HttpResponse<String> answer) {
      long heard = System.nanoTime() - zero;
      JsonNode body = JsonMapper.shared().readTree(answer.body());
      boolean yes = answer.statusCode() < 300;
      String type = body.path("type").asString("");
      return new Exchange(
          numbers.incrementAndGet(),
          meant,
          sent,
          heard,
          at.name(),
          name,
          rush.sale,
          key,
          1,
          "tok_approve",
          answer.statusCode(),
          yes ? null : type.substring(type.lastIndexOf('/') + 1),
          yes ? body.path("reservationId").asString() : null,
          yes ? body.path("orderId").asString() : null,
          yes ? body.path("unitPrice").path("amount").asLong() : null,
          yes ? body.path("unitPrice").path("currency").asString() : null,
          yes ? body.path("total").path("amount").asLong() : null,
          null,
          yes ? Instant.parse(body.path("reservedAt").asString()) : null);
    }
  }
}
