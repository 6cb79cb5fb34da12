package shop.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import shop.gateway.GatewayApplication;
import shop.platform.ShopService;

/** Clients post without a pause, which nobody repeats for them, while the gateway is replaced. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a port is shared, but not evenly")
class SharedPortTest {

  private static final int CLIENTS = 48;
  private static final String ANSWER = "405"; // Nothing can be posted there.

  private final int port = TestSocketUtils.findAvailableTcpPort();
  private final AtomicInteger answers = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  @Test
  void oneGatewayReplacesAnotherWithoutAFailedRequest() {
    ExecutorService clients = Executors.newCachedThreadPool();
    ConfigurableApplicationContext old = gateway();
    for (int client = 0; client < CLIENTS; client++) {
      HttpClient browser = browser();
      clients.execute(() -> {
        while (!over) {
          count(() -> askOnKeptConnection(browser));
          count(this::askOnNewConnection); // Meanwhile the other connection is idle.
        }
      });
    }
    awaitMoreAnswers();

    ConfigurableApplicationContext next = gateway();
    old.close();

    awaitMoreAnswers();
    over = true;
    clients.close();
    next.close();
    assertThat(failures).isEmpty();
    assertThatThrownBy(this::askOnNewConnection).isInstanceOf(ConnectException.class);
  }

  private ConfigurableApplicationContext gateway() {
    return ShopService.run(
        GatewayApplication.class,
        "gateway",
        "--server.address=127.0.0.1",
        "--server.port=" + port,
        "--shop.gateway.own-port=" + TestSocketUtils.findAvailableTcpPort());
  }

  private void awaitMoreAnswers() {
    int before = answers.get();
    await().until(() -> answers.get() > before + 20 * CLIENTS);
  }

  private void count(Callable<String> question) {
    try {
      String answer = question.call();
      answers.incrementAndGet();
      if (!answer.equals(ANSWER)) {
        failures.add(answer);
      }
    } catch (Exception e) {
      failures.add(e.toString());
    }
  }

  private String askOnKeptConnection(HttpClient browser) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
            .POST(BodyPublishers.ofString("{}"))
            .build();
    return Integer.toString(browser.send(request, BodyHandlers.discarding()).statusCode());
  }

  private String askOnNewConnection() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 405".length());
      String said = new String(line, StandardCharsets.US_ASCII);
      return said.substring(said.indexOf(' ') + 1);
    }
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }
}
