package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.platform.testing.InParallel;

/** More ask at once than there are connections to the service. */
class CrowdTest {

  private static final int CROWD = 400;
  private static final String DONE = "202";
  private static final String OVERLOADED = "503 overloaded";
  private static final String PATH = "/api/timesales/demo/reservations";

  @Test
  void tellsEverybodyForWhomNoConnectionBecameFreeThatNothingWasDone() {
    Supervisor supervisor = new Supervisor();
    try (Backend backend = new Backend();
        StrictGateway gateway =
            new StrictGateway(
                "--shop.discovery.url=" + supervisor.url(),
                "--shop.discovery.interval=100ms",
                "--shop.gateway.connections-per-instance=1",
                "--shop.gateway.lease-timeout=5ms")) {
      supervisor.list("timesale-service", backend.port());
      await().until(() -> ask(gateway, 0).equals(DONE));

      int before = backend.seen.size();

      List<String> answers = InParallel.call(wishes(gateway));

      assertThat(answers).contains(DONE, OVERLOADED).containsOnly(DONE, OVERLOADED);
      assertThat(backend.seen).hasSize(before + Collections.frequency(answers, DONE));
    } finally {
      supervisor.goAway();
    }
  }

  private static List<Callable<String>> wishes(StrictGateway gateway) {
    return IntStream.range(0, CROWD)
        .<Callable<String>>mapToObj(customer -> () -> ask(gateway, customer))
        .toList();
  }

  private static String ask(StrictGateway gateway, int customer) {
    String address = "203.0.113." + customer % 250;
    HttpResponse<String> answer = gateway.send("POST", PATH, "X-Forwarded-For", address);
    return answer.statusCode() == 202 ? DONE : answer.statusCode() + " " + type(answer.body());
  }

  private static String type(String problem) {
    return problem.replaceAll(".*/problems/([a-z-]+)\".*", "$1");
  }
}
