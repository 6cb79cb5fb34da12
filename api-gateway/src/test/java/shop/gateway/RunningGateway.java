package shop.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import shop.platform.ShopService;

/**
 * One gateway for all tests, started as in production, and a supervisor that tells it of services.
 */
final class RunningGateway {

  static final Supervisor SUPERVISOR = new Supervisor();

  private static final ConfigurableApplicationContext CONTEXT =
      ShopService.run(
          GatewayApplication.class,
          "gateway",
          "--server.port=0",
          "--shop.discovery.url=" + SUPERVISOR.url(),
          "--shop.discovery.interval=100ms",
          "--shop.gateway.answer-timeout=500ms",
          "--shop.gateway.max-body=10KB");

  /** Keeps one connection alive, so that balancing by connection would be seen. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningGateway() {}

  static int port() {
    return CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Has the supervisor list these instances and waits until the gateway knows. */
  static void list(String service, Instance... instances) {
    list(service, Arrays.stream(instances).mapToInt(Instance::port).toArray());
  }

  static void list(String service, int... ports) {
    SUPERVISOR.list(service, ports);
    await().until(() -> Arrays.equals(known(service), ports));
  }

  static int[] known(String service) {
    return CONTEXT.getBean("watchedInstances", DiscoveryClient.class).getInstances(service).stream()
        .mapToInt(ServiceInstance::getPort)
        .toArray();
  }

  static HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  static HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static int nobodysPort() {
    return TestSocketUtils.findAvailableTcpPort();
  }
}
