package shop.timesale.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.util.TestSocketUtils;
import shop.platform.testing.TestPostgres;
import shop.timesale.Instance;

@ExtendWith(OutputCaptureExtension.class)
class WarmUpTest {

  private final TestPostgres.Database database = TestPostgres.database("warm");

  /** Starts an instance that rehearses, with settings of its own. */
  private static Instance start(String[] database, String... more) {
    return Instance.start(
        Stream.of(List.of("shop.timesale.warmup.requests=48"), List.of(database), List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private static int status(String address, String path) throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI uri = URI.create(address + path);
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private static void leftNoTrace(Instance instance) {
    for (String table : List.of("sale", "reservation", "reservation_slot", "reservation_log")) {
      assertThat(instance.count("select count(*) from " + table, Map.of())).isZero();
    }
    assertThat(instance.bean(MeterRegistry.class).getMeters())
        .extracting(meter -> meter.getId().getName() + meter.getId().getTag("uri"))
        .noneMatch(name -> name.startsWith("timesale.reservations") || name.contains("/api/"));
  }

  @Test
  void rehearsesBatchesOnPostgresAndLeavesNoTrace(CapturedOutput log) {
    try (Instance instance = start(Instance.on(database), "shop.timesale.warmup.within=60s")) {
      assertThat(log).contains("Warmed up by 48 requests");
      leftNoTrace(instance);
    }
  }

  @Test
  void rehearsesSingleTransactionsOnPostgresAndLeavesNoTrace(CapturedOutput log) {
    try (Instance instance =
        start(
            Instance.on(database),
            "shop.timesale.warmup.within=60s",
            "shop.timesale.reservation.strategy=plain")) {
      assertThat(log).contains("Warmed up by 48 requests");
      leftNoTrace(instance);
    }
  }

  @Test
  void rehearsesOnH2AndLeavesNoTrace(CapturedOutput log) {
    String own =
        "spring.datasource.url=jdbc:h2:mem:warm;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    try (Instance instance = start(new String[] {own}, "shop.timesale.warmup.within=60s")) {
      assertThat(log).contains("Warmed up by 48 requests");
      leftNoTrace(instance);
    }
  }

  @Test
  void isNotReadyBeforeTheRehearsalIsOver() throws Exception {
    start(Instance.on(database), "shop.timesale.warmup.requests=0").close(); // makes the tables
    int port = TestSocketUtils.findAvailableTcpPort();
    String address = "http://localhost:" + port;
    CompletableFuture<Instance> starting;
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table reservation_slot in access exclusive mode");
      starting =
          CompletableFuture.supplyAsync(() ->
              start(
                  Instance.on(database), "server.port=" + port, "shop.timesale.warmup.within=60s"));

      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> status(address, "/actuator/health/readiness") == 503);
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> status(address, "/actuator/health/readiness") == 503);
      assertThat(status(address, "/actuator/health/liveness")).isEqualTo(200);
      assertThat(starting).isNotDone();
      connection.rollback();
    }
    try (Instance instance = starting.join()) {
      assertThat(status(address, "/actuator/health/readiness")).isEqualTo(200);
      leftNoTrace(instance);
    }
  }

  @Test
  void isReadyWithAWarningWhenTheRehearsalFails(CapturedOutput log) throws Exception {
    start(Instance.on(database), "shop.timesale.warmup.requests=0").close();
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(
          "alter table sale add constraint no_shadows check (sale_id not like 'rehearsal-%')");
    }
    try (Instance instance = start(Instance.on(database), "shop.timesale.warmup.within=60s")) {
      assertThat(log).contains("The warm-up is incomplete");
      assertThat(status(instance.address(), "/actuator/health/readiness")).isEqualTo(200);
      leftNoTrace(instance);
    }
  }
}
