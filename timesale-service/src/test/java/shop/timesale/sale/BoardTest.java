package shop.timesale.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;
import shop.timesale.Instance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anyone sees of sales, whatever the database does meanwhile. */
class BoardTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestPostgres.Database database;

  /** As it runs, but impatient. */
  private static Instance running;

  /** Looks only when it is told to, and does nothing by itself. */
  private static Instance still;

  @BeforeAll
  static void start() {
    database = TestPostgres.database("board");
    still =
        start(
            "shop.timesale.board.every=1h",
            "shop.timesale.board.max-age=1h",
            "shop.timesale.stock.every=1h",
            "shop.timesale.gauges.every=1h");
    running = start("shop.timesale.database.statement-timeout=500ms"); // the tables are there
  }

  private static Instance start(String... settings) {
    List<String> all = new ArrayList<>(List.of(Instance.on(database)));
    all.addAll(List.of(settings));
    return Instance.start(all.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    running.close();
    still.close();
  }

  private record Answer(int status, Map<String, List<String>> headers, String text) {

    String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }
  }

  private static Answer get(Instance instance, String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(instance.address() + path)), headers);
  }

  private static Answer send(HttpRequest.Builder request, String... headers) throws Exception {
    if (headers.length > 0) {
      request.headers(headers);
    }
    var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
  }

  private static String path(SaleId sale) {
    return "/api/timesales/" + sale.value();
  }

  private static Connection lockedSales() throws SQLException {
    Connection other =
        DriverManager.getConnection(database.url(), database.user(), database.password());
    other.setAutoCommit(false);
    other.createStatement().execute("lock table sale in access exclusive mode");
    return other;
  }

  private static long connectionsTaken() {
    return still.bean(MeterRegistry.class).get("hikaricp.connections.acquire").timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  @Test
  void aThousandReadsAskTheDatabaseNothing() throws Exception {
    SaleId sale = PlannedSales.open(running, 5, 5);
    PlannedSales.look(still);
    long before = connectionsTaken();

    try (Connection other = lockedSales()) { // a question about sales would wait in vain
      for (int i = 0; i < 500; i++) {
        assertThat(get(still, path(sale)).json().path("unitsLeft").asInt()).isEqualTo(5);
        assertThat(get(still, "/api/timesales?phase=open").status()).isEqualTo(200);
      }
      other.rollback();
    }

    assertThat(connectionsTaken() - before).as("by what runs in the background").isLessThan(10);
  }

  @Test
  void isShownForAMomentWhileTheDatabaseDoesNotAnswerAndThenNotAnyMore() throws Exception {
    SaleId sale = PlannedSales.open(running, 5, 5);
    await().until(() -> get(running, path(sale)).json().path("phase").asString("").equals("open"));
    var failures = running.bean(MeterRegistry.class).counter("timesale.board.failures");
    double before = failures.count();
    try (Connection other = lockedSales()) {
      assertThat(get(running, path(sale)).status()).isEqualTo(200);
      assertThat(get(running, "/api/timesales?phase=open").status()).isEqualTo(200);

      await().until(() -> get(running, path(sale)).status() == 503);
      Answer tooOld = get(running, path(sale));
      assertThat(tooOld.json().path("type").asString()).endsWith("/unavailable");
      assertThat(tooOld.header("retry-after")).isNotEmpty();
      assertThat(get(running, "/api/timesales?phase=open").status()).isEqualTo(503);
      assertThat(failures.count()).isGreaterThan(before);
      other.rollback();
    }
    await().until(() -> get(running, path(sale)).status() == 200);
  }

  @Test
  void anAnswerThatTheCallerHasIsNotSentAgain() throws Exception {
    SaleId sale = PlannedSales.open(running, 5, 5);
    PlannedSales.look(still);

    for (String path : List.of(path(sale), "/api/timesales?phase=open&size=100")) {
      Answer first = get(still, path);
      assertThat(first.header("etag")).startsWith("W/\"");
      assertThat(first.header("cache-control"))
          .contains("public", "max-age=0", "must-revalidate")
          .doesNotContain("no-store");
      PlannedSales.look(still);

      Answer again = get(still, path, "If-None-Match", first.header("etag"));
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.header("etag")).isEqualTo(first.header("etag"));
      assertThat(again.header("cache-control")).isEqualTo(first.header("cache-control"));
    }
    String tag = get(still, path(sale)).header("etag");
    await().until(() -> get(running, path(sale), "If-None-Match", tag).status() == 304);

    PlannedSales.cancel(running, sale);
    PlannedSales.look(still);
    assertThat(get(still, path(sale), "If-None-Match", tag).status()).isEqualTo(200);
    await().until(() -> get(running, path(sale), "If-None-Match", tag).status() == 200);
  }

  @Test
  void whatWasPlannedOrCancelledHereIsSeenHereAtOnce() throws Exception {
    SaleId sale = new SaleId(Instance.name("planned"));
    SalePlan plan = PlannedSales.planFor(sale, 5, 1);
    String admin = still.address() + "/api/admin/timesales/" + sale.value();
    String body =
        """
        {"productId":"%s","salePrice":{"amount":1,"currency":"KRW"},"quantity":5,
         "limitPerCustomer":1,"opensAt":"%s","closesAt":"%s"}
        """
            .formatted(sale.value(), plan.opensAt(), plan.closesAt());
    String[] merchandiser = {
      "Authorization", "Bearer " + TestTokens.merchandiser(), "Content-Type", "application/json"
    };
    assertThat(get(still, path(sale)).status()).isEqualTo(404);

    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(admin));
    assertThat(send(request.PUT(HttpRequest.BodyPublishers.ofString(body)), merchandiser).status())
        .isEqualTo(201);
    assertThat(get(still, path(sale)).json().path("salePrice").path("amount").asInt()).isEqualTo(1);
    assertThat(get(still, "/api/timesales?phase=waiting-for-stock").text()).contains(sale.value());

    request = HttpRequest.newBuilder(URI.create(admin + "/cancel"));
    send(request.POST(HttpRequest.BodyPublishers.noBody()), merchandiser);
    assertThat(get(still, path(sale)).json().path("phase").asString()).isEqualTo("cancelled");
    assertThat(get(still, "/api/timesales?phase=waiting-for-stock").text())
        .doesNotContain(sale.value());
  }

  @Test
  void salesThatAreLongOverAndListsWithThemComeFromTheDatabase() throws Exception {
    SaleId sale = PlannedSales.open(running, 5, 5);
    var past = PlannedSales.planFor(sale, 5, 5).opensAt().minusSeconds(100_000);
    PlannedSales.move(running, sale, past, past.plusSeconds(1));
    PlannedSales.look(still);
    assertThat(still.bean(SaleBoard.class).latest().find(sale)).isEmpty();

    assertThat(get(still, path(sale)).json().path("phase").asString()).isEqualTo("closed");
    assertThat(get(still, "/api/timesales?phase=closed&size=100").text()).contains(sale.value());
    assertThat(get(still, "/api/timesales?size=100").text()).contains(sale.value());
  }

  @Test
  void aFloodOfNonsenseReachesTheDatabaseInFewConnections() throws Exception {
    List<Future<Integer>> flood = new ArrayList<>();
    try (Connection other = lockedSales();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        String nonsense = "/api/timesales/nonsense-" + i;
        flood.add(threads.submit(() -> get(still, nonsense).status()));
      }
      await().until(() -> active() >= 2);
      await().until(() -> flood.stream().filter(Future::isDone).count() > 50);
      // Two at the door; the mover of stock and the gauges may wait for the lock as well.
      assertThat(active()).isLessThanOrEqualTo(4);
      other.rollback();
    }
    for (Future<Integer> answer : flood) {
      assertThat(answer.get()).isIn(404, 503);
    }
    assertThat(get(still, "/api/timesales/nonsense-100").status()).isEqualTo(404);
  }

  private static double active() {
    return still.bean(MeterRegistry.class).get("hikaricp.connections.active").gauges().stream()
        .mapToDouble(Gauge::value)
        .sum();
  }
}
