package shop.timesale.warmup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/**
 * What buyers ask of an instance in a rush, over its own port: mostly reservations, and the reads
 * around them.
 *
 * @param door this instance's own address
 * @param token of the one who rehearses
 * @param sale the shadow sale
 * @param patience for one answer
 */
record RehearsalCalls(HttpClient http, URI door, String token, String sale, Duration patience) {

  private static final int KINDS = 8;

  /** Makes the call whose turn it is; says whether it was answered as a buyer would expect. */
  boolean make(int number) throws IOException, InterruptedException {
    return switch (number % KINDS) {
      case 3 -> status(request("/api/timesales").GET()) == 200;
      // In other transactions the shadow sale does not exist.
      case 5 -> status(request("/api/timesales/" + sale).GET()) == 404;
      case 7 -> reserve(number, 0) == 400;
      default -> reserve(number, 1) == 201;
    };
  }

  private int reserve(int number, int quantity) throws IOException, InterruptedException {
    String wish = "{\"quantity\": %d, \"paymentMethod\": \"tok_approve\"}".formatted(quantity);
    return status(
        request("/api/timesales/%s/reservations".formatted(sale))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "rehearsal-" + number)
            .POST(BodyPublishers.ofString(wish)));
  }

  private HttpRequest.Builder request(String path) {
    UUID trace = UUID.randomUUID();
    return HttpRequest.newBuilder(door.resolve(path))
        .timeout(patience)
        // Said not to be sampled: a rehearsal is in no trace.
        .header(
            "traceparent",
            "00-%032x-%016x-00"
                .formatted(trace.getLeastSignificantBits(), trace.getMostSignificantBits()));
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofByteArray()).statusCode();
  }
}
