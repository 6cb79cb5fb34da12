package shop.timesale.warmup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * What buyers ask of an instance in a rush, over its own port: mostly reservations, and the reads
 * around them. Asked with the JDK's simplest client: what a better one would cost, the start would
 * wait for.
 *
 * @param door this instance's own address
 * @param token of the one who rehearses
 * @param sale the shadow sale
 * @param patience for one answer
 */
record RehearsalCalls(URI door, String token, String sale, Duration patience) {

  private static final int KINDS = 8;

  /** Makes the call whose turn it is; says whether it was answered as a buyer would expect. */
  boolean make(int number) throws IOException {
    return switch (number % KINDS) {
      case 3 -> status(request("/api/timesales")) == 200;
      // In other transactions the shadow sale does not exist.
      case 5 -> status(request("/api/timesales/" + sale)) == 404;
      case 7 -> reserve(number, 0) == 400;
      default -> reserve(number, 1) == 201;
    };
  }

  private int reserve(int number, int quantity) throws IOException {
    HttpURLConnection request = request("/api/timesales/%s/reservations".formatted(sale));
    request.setRequestMethod("POST");
    request.setRequestProperty("Authorization", "Bearer " + token);
    request.setRequestProperty("Content-Type", "application/json");
    request.setRequestProperty("Idempotency-Key", "rehearsal-" + number);
    request.setDoOutput(true);
    String wish = "{\"quantity\": %d, \"paymentMethod\": \"tok_approve\"}".formatted(quantity);
    try (OutputStream body = request.getOutputStream()) {
      body.write(wish.getBytes(StandardCharsets.UTF_8));
    }
    return status(request);
  }

  private HttpURLConnection request(String path) throws IOException {
    HttpURLConnection request = (HttpURLConnection) door.resolve(path).toURL().openConnection();
    request.setConnectTimeout(Math.toIntExact(patience.toMillis()));
    request.setReadTimeout(Math.toIntExact(patience.toMillis()));
    UUID trace = UUID.randomUUID();
    // Said not to be sampled: a rehearsal is in no trace.
    request.setRequestProperty(
        "traceparent",
        "00-%032x-%016x-00"
            .formatted(trace.getLeastSignificantBits(), trace.getMostSignificantBits()));
    return request;
  }

  /** Reads the answer to its end, so that the next call finds the connection free. */
  private static int status(HttpURLConnection request) throws IOException {
    int status = request.getResponseCode();
    try (InputStream body = status < 400 ? request.getInputStream() : request.getErrorStream()) {
      if (body != null) {
        body.transferTo(OutputStream.nullOutputStream());
      }
    }
    return status;
  }
}
