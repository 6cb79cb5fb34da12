package shop.devstack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import shop.devstack.supervision.Instance;
import shop.devstack.supervision.Logs;
import shop.devstack.supervision.State;
import shop.devstack.supervision.Supervisor;

/** What the services stand on, started for real. */
@TestInstance(Lifecycle.PER_CLASS)
class InfrastructureTest {

  private final Settings settings;
  private final Secrets secrets;
  private final Databases databases;
  private final Supervisor supervisor;

  InfrastructureTest(@TempDir Path home) throws IOException {
    settings = TestShop.settings(home);
    secrets = new Secrets(home);
    databases = new Databases(settings, secrets);
    supervisor = new Supervisor(Logs.in(home), (_, _, _) -> {});
  }

  @BeforeAll
  void start() throws InterruptedException {
    supervisor.start(new Parts(settings, secrets).infrastructure(), 3);
    databases.prepare(List.of("order", "payment"));
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    supervisor.stop(List.of(Postgres.NAME, Kafka.NAME, PaymentProvider.NAME));
    new Parts(settings, secrets).wipe();
  }

  @Test
  void aServiceOpensItsOwnDatabase() throws SQLException {
    assertThat(asked("order", "order", "SELECT current_user || '@' || current_database()"))
        .isEqualTo("order@order");
  }

  @Test
  void aServiceDoesNotOpenAnothersDatabase() {
    for (String other : List.of("payment", "postgres", "template1")) {
      assertThatThrownBy(() -> asked("order", other, "SELECT 1"))
          .hasMessageContaining("permission denied for database \"%s\"".formatted(other));
    }
  }

  @Test
  void preparingTwiceChangesNothing() throws SQLException {
    databases.prepare(List.of("order"));

    assertThat(asked("order", "order", "SELECT 'still open'")).isEqualTo("still open");
  }

  @Test
  void whatIsConfirmedIsDurable() throws SQLException {
    assertThat(asked("order", "order", "SHOW fsync")).isEqualTo("on");
    assertThat(asked("order", "order", "SHOW synchronous_commit")).isEqualTo("on");
    assertThat(asked("order", "order", "SHOW full_page_writes")).isEqualTo("on");
  }

  @Test
  void koreanWordsAreFoundByTheirParts() throws SQLException {
    asked("order", "order", "CREATE EXTENSION IF NOT EXISTS pg_trgm; SELECT 1");

    assertThat(asked("order", "order", "SELECT show_trgm('무선 이어폰')::text")).isNotEqualTo("{}");
  }

  @Test
  void aKilledDatabaseServerComesBackWithItsData() throws SQLException {
    asked("payment", "payment", "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");

    supervisor.ready(Postgres.NAME).flatMap(Instance::process).orElseThrow().destroyForcibly();

    await()
        .atMost(1, TimeUnit.MINUTES)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(asked("payment", "payment", "TABLE kept")).isEqualTo("42"));
  }

  @Test
  void theBrokerAnswers() {
    assertThat(Probes.kafka(settings.port(Settings.KAFKA))).isEqualTo(State.READY);
  }

  @Test
  void theProviderDeclinesTheCardsThatItShould() throws Exception {
    assertThat(authorise("tok_approve")).isEqualTo(201);
    assertThat(authorise("tok_decline")).isEqualTo(402);
  }

  private int authorise(String card) throws Exception {
    String body =
        """
        {"reference": "r-1", "amount": 1000, "currency": "KRW", "card": "%s"}
        """
            .formatted(card);
    int port = settings.port(Settings.PROVIDER);
    URI address = URI.create("http://127.0.0.1:%d/v1/authorizations".formatted(port));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "r-1")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).statusCode();
    }
  }

  private String asked(String login, String database, String sql) throws SQLException {
    String password = databases.password(login);
    try (var connection = DriverManager.getConnection(databases.url(database), login, password);
        var statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
