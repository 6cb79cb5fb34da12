package shop.devstack.control;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import shop.devstack.control.Board.InstanceView;
import shop.devstack.http.Http;

/**
 * One steady address in front of identity-service, whose instances come and go: there the services
 * read its keys, and get tokens for themselves as {@code ./shop token} does for others.
 */
record IdentityDoor(Board board) {

  static final List<String> PATHS = List.of("/oauth2/jwks", "/oauth2/token", "/dev/tokens");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Has an instance that takes work answer in our place. */
  void passOn(HttpExchange exchange) throws IOException {
    List<InstanceView> identity = board.instances().getOrDefault("identity-service", List.of());
    if (identity.isEmpty()) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    HttpResponse<byte[]> answer =
        Http.send(passedOn(exchange, identity.getFirst().port()), BodyHandlers.ofByteArray());
    exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
    exchange.getResponseBody().write(answer.body());
  }

  private static HttpRequest passedOn(HttpExchange exchange, int port) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(port, exchange.getRequestURI())))
            .timeout(PATIENCE)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (String header : List.of("Authorization", "Content-Type")) {
      exchange
          .getRequestHeaders()
          .getOrDefault(header, List.of())
          .forEach(value -> request.header(header, value));
    }
    return request.build();
  }
}
