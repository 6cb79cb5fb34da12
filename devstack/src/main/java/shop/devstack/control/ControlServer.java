package shop.devstack.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.Executors;
import shop.devstack.parts.Secrets;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Supervisor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens on this machine alone. Services read the list of instances freely and come through here
 * to identity-service; everything else needs the token of the data folder, and nothing is answered
 * to a page in a browser.
 */
public final class ControlServer implements AutoCloseable {

  /** Says in the data folder where we listen and which token we want. */
  static final String FILE = "control";

  private final JsonMapper json = new JsonMapper();
  private final Supervisor supervisor;
  private final Board board;
  private final String token;
  private final Operations shop;
  private final HttpServer server;
  private volatile String phase = "starting";

  /** Listens on {@code port} and leaves word of it in {@code home}. */
  public ControlServer(int port, String token, Path home, Supervisor supervisor, Operations shop)
      throws IOException {
    this.token = token;
    this.supervisor = supervisor;
    this.board = new Board(supervisor);
    this.shop = shop;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
    Path file = Secrets.ownerOnly(home.resolve(FILE));
    Files.writeString(file, "http://127.0.0.1:%d%n%s%n".formatted(port, token));
  }

  /** Says in the status how far the shop is. */
  public void phase(String next) {
    phase = next;
  }

  private void handle(HttpExchange exchange) throws IOException {
    List<String> words = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
    String wish = exchange.getRequestMethod() + " " + words.getFirst();
    try (exchange) {
      if (isFromBrowser(exchange)) {
        answer(exchange, 403, "Not for browsers.");
      } else if (IdentityDoor.PATHS.contains(exchange.getRequestURI().getPath())) {
        new IdentityDoor(board).passOn(exchange);
      } else if (!wish.equals("GET instances") && !mayControl(exchange)) {
        answer(exchange, 401, "The token of the data folder is missing.");
      } else {
        act(exchange, wish, words);
      }
    }
  }

  private void act(HttpExchange exchange, String wish, List<String> words) throws IOException {
    try {
      answer(exchange, 200, act(wish, words));
    } catch (Failure e) {
      answer(exchange, 409, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Object act(String wish, List<String> words) throws InterruptedException {
    switch (wish) {
      case "GET status" -> {
        return board.status(phase, shop.scaling());
      }
      case "GET instances" -> {} // Every wish is answered by them.
      case "POST scale" -> supervisor.crew(words.get(1)).scale(Integer.parseInt(words.getLast()));
      case "POST restart" -> supervisor.crew(words.getLast()).restart();
      case "POST kill" -> supervisor.kill(words.getLast());
      case "POST deploy" -> // The rest of the path is that of a file.
          shop.deploy(words.get(1), String.join("/", words.subList(2, words.size())));
      case "POST down" -> shop.down();
      default -> throw new Failure("There is no such action.");
    }
    return board.instances();
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
    String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8),
        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
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
