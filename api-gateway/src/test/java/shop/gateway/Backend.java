package shop.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real HTTP server in the place of a service: it keeps what it was asked. */
final class Backend implements Instance {

  record Seen(String method, String target, Headers headers, String body) {}

  final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Backend() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            body));
    byte[] answer = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Set-Cookie", "a=1");
    exchange.getResponseHeaders().add("Set-Cookie", "b=2");
    exchange.getResponseHeaders().add("Location", "/login");
    exchange.getResponseHeaders().add("Guest-Cart", "token");
    exchange.sendResponseHeaders(
        202, exchange.getRequestMethod().equals("HEAD") ? -1 : answer.length);
    exchange
        .getResponseBody()
        .write(answer, 0, exchange.getRequestMethod().equals("HEAD") ? 0 : answer.length);
    exchange.close();
  }

  Seen last() {
    return seen.getLast();
  }

  @Override
  public int port() {
    return server.getAddress().getPort();
  }

  /** Ends at once: its kept connections are closed, new ones refused. */
  void die() {
    server.stop(0);
  }

  @Override
  public void close() {
    die();
  }
}
