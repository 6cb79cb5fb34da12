package shop.devstack.control;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Logs;
import shop.devstack.supervision.Part;
import shop.devstack.supervision.State;
import shop.devstack.supervision.Supervisor;

class ControlServerTest {

  private final Path home;
  private final int port;
  private final Supervisor supervisor;
  private final ControlServer server;
  private final WireMockServer identity = new WireMockServer(options().dynamicPort());

  ControlServerTest(@TempDir Path home) throws IOException {
    this.home = home;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    supervisor = new Supervisor(Logs.in(home), (_, _, _) -> {});
    server = new ControlServer(port, "word", home, supervisor, () -> {});
  }

  @BeforeEach
  void start() throws InterruptedException {
    identity.start();
    identity.stubFor(
        post("/oauth2/token")
            .withBasicAuth("order-service", "secret")
            .willReturn(unauthorized().withBody("asked")));
    supervisor.start(List.of(part("order-service", 4711)), 1);
  }

  private static Part part(String name, int port) {
    return new Part(
        name,
        true,
        () -> port,
        Duration.ZERO,
        (_, _) -> Launched.of(new ProcessBuilder("sleep", "600").start()),
        _ -> State.READY);
  }

  @AfterEach
  void stop() throws InterruptedException {
    server.close();
    supervisor.stop(List.of("order-service", "identity-service", "monolith"));
    identity.stop();
  }

  @Test
  void servicesReadTheListOfInstancesFreely() throws IOException {
    assertThat(answer("GET /instances", "Host: 127.0.0.1:" + port))
        .startsWith("HTTP/1.1 200")
        .contains("{\"id\":\"order-service#1\",\"host\":\"127.0.0.1\",\"port\":4711}");
  }

  @Test
  void theMonolithIsFoundUnderTheNameOfEachServiceInIt() throws Exception {
    supervisor.start(List.of(part("monolith", 4712)), 1);

    assertThat(answer("GET /instances", "Host: 127.0.0.1:" + port))
        .contains("\"cart-service\":[{\"id\":\"monolith#1\",\"host\":\"127.0.0.1\",\"port\":4712}]")
        .doesNotContain("api-gateway");
  }

  @Test
  void everythingElseNeedsTheTokenOfTheDataFolder() throws IOException {
    String host = "Host: localhost:" + port;

    assertThat(answer("GET /status", host)).startsWith("HTTP/1.1 401");
    assertThat(answer("POST /down", host)).startsWith("HTTP/1.1 401");
    assertThat(answer("POST /down", host, "Authorization: Bearer guess"))
        .startsWith("HTTP/1.1 401");
    assertThat(answer("GET /status", host, "Authorization: Bearer word"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void aPageInABrowserIsRefused() throws IOException {
    String host = "Host: localhost:" + port;

    assertThat(answer("GET /instances", host, "Origin: https://evil.example"))
        .startsWith("HTTP/1.1 403");
    assertThat(answer("GET /instances", host, "Sec-Fetch-Site: cross-site"))
        .startsWith("HTTP/1.1 403");
    assertThat(answer("GET /instances", "Host: rebound.example")).startsWith("HTTP/1.1 403");
  }

  @Test
  void anotherTerminalScalesAndSeesTheStatus() {
    ControlClient client = ControlClient.of(home);

    client.act("scale", "order-service", 2);

    assertThat(client.status().processes())
        .extracting(StatusView.ProcessView::id)
        .containsExactly("devstack", "order-service#1", "order-service#2");
    assertThat(client.status().processes().get(1).memory()).isPositive();
  }

  @Test
  void aRefusalIsToldInItsOwnWords() {
    ControlClient client = ControlClient.of(home);

    assertThatThrownBy(() -> client.act("kill", "order-service#9"))
        .hasMessage("There is no order-service#9; there are order-service.");
    assertThatThrownBy(() -> client.act("restart", "nobody"))
        .hasMessageStartingWith("There is no nobody");
  }

  @Test
  void identityServiceIsFoundAtOneAddressWhereverItRuns() throws Exception {
    String host = "Host: 127.0.0.1:" + port;
    String client = "Authorization: Basic " + "b3JkZXItc2VydmljZTpzZWNyZXQ=";

    assertThat(answer("POST /oauth2/token", host, client)).startsWith("HTTP/1.1 503");
    supervisor.start(List.of(part("identity-service", identity.port())), 1);

    assertThat(answer("POST /oauth2/token", host, client))
        .startsWith("HTTP/1.1 401")
        .endsWith("asked");
    assertThat(answer("POST /oauth2/token", host, client, "Origin: https://evil.example"))
        .startsWith("HTTP/1.1 403");
  }

  private String answer(String request, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
      out.printf(
          "%s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
          request, String.join("\r\n", headers));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
