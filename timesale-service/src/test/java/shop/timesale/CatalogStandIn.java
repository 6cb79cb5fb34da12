package shop.timesale;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A catalog-service as the contract describes it, with faults on demand. It also gives out the
 * token that calls between services carry.
 */
public final class CatalogStandIn {

  /** What happens to a call about stock. */
  public enum Fault {
    NONE,
    /** Refused before anything changed. */
    DOWN,
    /** The stock moves, the answer does not arrive. */
    LOSES_ANSWERS
  }

  private final HttpServer server;
  private final Map<String, long[]> totals = new HashMap<>();
  private final Map<String, Long> stock = new HashMap<>();
  private Fault fault = Fault.NONE;
  private int calls;

  public CatalogStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()));
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public synchronized void fault(Fault now) {
    fault = now;
  }

  /** A product is known once it has stock. */
  public synchronized void stock(String productId, long units) {
    stock.put(productId, units);
  }

  public synchronized long regularStock(String productId) {
    return stock.getOrDefault(productId, 0L);
  }

  /** Units that are with a sale, seen from the catalog. */
  public synchronized long withSale(String saleId) {
    long[] of = totals.getOrDefault(saleId, new long[2]);
    return of[0] - of[1];
  }

  public synchronized int calls() {
    return calls;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (path[1]) {
      case "token" -> send(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":3600}");
      case "api" -> product(exchange, path[3]);
      default -> allocation(exchange, path[3], body);
    }
  }

  private synchronized void product(HttpExchange exchange, String id) throws IOException {
    if (stock.containsKey(id)) {
      send(
          exchange,
          200,
          "{\"id\":\"%s\",\"name\":{\"ko\":\"상품 %s\",\"en\":\"Product %s\"}}"
              .formatted(id, id, id));
    } else {
      send(exchange, 404, problem("not-found", ""));
    }
  }

  private synchronized void allocation(HttpExchange exchange, String saleId, String body)
      throws IOException {
    calls++;
    if (fault == Fault.DOWN) {
      send(exchange, 503, problem("unavailable", ""));
      return;
    }
    JsonNode wish = JsonMapper.shared().readTree(body);
    String productId = wish.path("productId").asString();
    long[] old = totals.getOrDefault(saleId, new long[2]);
    long allocated = Math.max(old[0], wish.path("allocated").asLong());
    long returned = Math.max(old[1], wish.path("returned").asLong());
    long needed = allocated - old[0] - (returned - old[1]);
    long available = regularStock(productId);
    if (needed > available) {
      send(exchange, 409, problem("stock-short", ",\"available\":" + available));
      return;
    }
    stock.put(productId, available - needed);
    totals.put(saleId, new long[] {allocated, returned});
    if (fault == Fault.LOSES_ANSWERS) {
      exchange.close();
      return;
    }
    send(
        exchange,
        200,
        "{\"saleId\":\"%s\",\"productId\":\"%s\",\"allocated\":%d,\"returned\":%d}"
            .formatted(saleId, productId, allocated, returned));
  }

  private static String problem(String type, String more) {
    return "{\"type\":\"https://shop.example/problems/%s\"%s}".formatted(type, more);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
