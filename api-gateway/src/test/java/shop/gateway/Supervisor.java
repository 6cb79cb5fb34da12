package shop.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists instances over HTTP as a supervisor does, and can go away and come back. */
final class Supervisor {

  private final AtomicReference<String> list = new AtomicReference<>("{}");
  private final Map<String, String> services = new TreeMap<>();
  private int port;
  private @Nullable HttpServer server;

  Supervisor() {
    comeBack();
  }

  String url() {
    return "http://127.0.0.1:" + port + "/instances";
  }

  synchronized void list(String service, int... ports) {
    services.put(
        service,
        Arrays.stream(ports)
            .mapToObj("{\"id\":\"x\",\"host\":\"127.0.0.1\",\"port\":%d}"::formatted)
            .collect(Collectors.joining(",", "\"" + service + "\":[", "]")));
    list.set("{" + String.join(",", services.values()) + "}");
  }

  void goAway() {
    HttpServer running = server;
    if (running != null) {
      running.stop(0);
    }
  }

  void comeBack() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      started.createContext(
          "/instances",
          exchange -> {
            byte[] body = list.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      started.start();
      port = started.getAddress().getPort();
      server = started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
