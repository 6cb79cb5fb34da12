package shop.loadtest.mutant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for identity, and for a payment-service that captures whatever it is asked to. */
final class Neighbours {

  static final Neighbours ALL = new Neighbours();

  private final HttpServer server;

  private Neighbours() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", Neighbours::answer);
    server.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()));
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    byte[] question = exchange.getRequestBody().readAllBytes();
    String answer =
        path[1].equals("payments")
            ? captured(path[2], JsonMapper.shared().readTree(question))
            : "{\"access_token\":\"t\",\"expires_in\":3600}";
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String captured(String order, JsonNode wish) {
    return "{\"orderId\":\"%s\",\"status\":\"captured\",\"amount\":%s}"
        .formatted(order, wish.path("amount"));
  }
}
