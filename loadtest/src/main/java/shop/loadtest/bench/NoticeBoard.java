package shop.loadtest.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What the services read in the devstack's place: the signing key, and where instances are. The
 * gateway reads a list of its own, so that each row can be sent to its instance.
 */
final class NoticeBoard implements AutoCloseable {

  /** Where the gateway reads its list. */
  static final String FOR_GATEWAY = "/gateway/instances";

  private static final int PATIENCE_SECONDS = 10;

  private final HttpServer server;
  private final Semaphore read = new Semaphore(0);
  private volatile String instances = "{}";

  NoticeBoard(int port, Issuer issuer) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/oauth2/jwks", exchange -> answer(exchange, issuer.keySet()));
    server.createContext("/instances", exchange -> answer(exchange, "{}"));
    server.createContext(
        FOR_GATEWAY,
        exchange -> {
          answer(exchange, instances);
          read.release();
        });
    server.start();
  }

  /** Sends the gateway to the time-sale instance on {@code port}, and waits until it knows. */
  void route(int port) throws InterruptedException {
    instances =
        """
        {"timesale-service":[{"id":"timesale-service#%d","host":"127.0.0.1","port":%d}]}\
        """
            .formatted(port, port);
    read.drainPermits();
    // The first of these readings may have begun before.
    if (!read.tryAcquire(2, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The gateway does not read its list of instances.");
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
