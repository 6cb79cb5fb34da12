package shop.platform.discovery;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;

/** A real HTTP server that answers with its name and counts what it is asked. */
final class Backend implements AutoCloseable {

  final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server;
  private volatile String answer;

  Backend(String answer) {
    this(answer, 0);
  }

  Backend(String answer, int port) {
    this.answer = answer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  void answer(String next) {
    answer = next;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  ServiceInstance of(String service) {
    return new DefaultServiceInstance(service + "#" + port(), service, "127.0.0.1", port(), false);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
