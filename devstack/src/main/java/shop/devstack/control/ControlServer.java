package shop.devstack.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Supervisor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens on this machine alone. Services read the list of instances freely; everything else needs
 * the token of the data folder, and nothing is answered to a page in a browser.
 */
public final class ControlServer implements AutoCloseable {

  private final JsonMapper json = new JsonMapper();
  private final HttpServer server;
  private final Supervisor supervisor;
  private final Board board;
  private final String token;
  private final Runnable down;
  private volatile String phase = "starting";

  /** Listens on {@code port} and leaves word of it in {@code home}; {@code down} ends the shop. */
  public ControlServer(int port, String token, Path home, Supervisor supervisor, Runnable down) {
    this.token = token;
    this.supervisor = supervisor;
    this.board = new Board(supervisor);
    this.down = down;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new Failure(
          "The control cannot listen on port %d: %s.".formatted(port, e.getMessage()));
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
    new ControlFile(port, token).write(home);
  }

  /** Says in the status how far the shop is. */
  public void phase(String next) {
    phase = next;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange) throws IOException, InterruptedException {
    try {
      if (isFromBrowser(exchange)) {
        answer(exchange, 403, "Not for browsers.");
      } else if (is(exchange, "GET", "/instances")) {
        answer(exchange, 200, board.instances());
      } else if (!mayControl(exchange)) {
        answer(exchange, 401, "The token of the data folder is missing.");
      } else if (is(exchange, "GET", "/status")) {
        answer(exchange, 200, board.status(phase));
      } else {
        act(exchange);
      }
    } catch (Failure e) {
      answer(exchange, 409, e.getMessage());
    }
  }

  private void act(HttpExchange exchange) throws IOException, InterruptedException {
    Map<String, String> wish = parameters(exchange);
    String service = wish.getOrDefault("service", "");
    int number = Integer.parseInt(wish.getOrDefault("number", "0"));
    switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
      case "POST /scale" -> supervisor.crew(service).scale(number);
      case "POST /restart" -> supervisor.crew(service).restart();
      case "POST /kill" -> supervisor.crew(service).kill(number);
      case "POST /down" -> down.run();
      default -> {
        answer(exchange, 404, "There is no such action.");
        return;
      }
    }
    answer(exchange, 200, board.instances());
  }

  /** A page names its origin, or reaches us under a name that is not this machine's. */
  private static boolean isFromBrowser(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return exchange.getRequestHeaders().containsKey("Origin")
        || exchange.getRequestHeaders().containsKey("Sec-Fetch-Site")
        || host == null
        || !host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
  }

  private boolean mayControl(HttpExchange exchange) {
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean is(HttpExchange exchange, String method, String path) {
    return exchange.getRequestMethod().equals(method)
        && exchange.getRequestURI().getPath().equals(path);
  }

  private static Map<String, String> parameters(HttpExchange exchange) {
    Map<String, String> parameters = new HashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  private void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
