package shop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import shop.platform.testing.TestPostgres;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What several instances share, and what their database gives away. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesTest {

  private static final String PASSWORD = "timesale-demo";

  private final TestPostgres.Database database = TestPostgres.database("identity_shared");
  private RunningIdentity second;

  @BeforeAll
  void start() {
    second = RunningIdentity.on(database, "--shop.development=true");
  }

  @AfterAll
  void stop() {
    second.close();
  }

  @Test
  void takeOverFromEachOtherInTheMiddleOfAnything() {
    try (Browser browser = new Browser()) {
      String there = second.address();
      String code;
      String keys;
      try (RunningIdentity first = RunningIdentity.on(database)) {
        String here = first.address();
        keys = browser.get(here + "/oauth2/jwks").body();
        browser.signIn(here, "jisoo", PASSWORD);
        String authorize = CodeFlow.authorize(here, CodeFlow.wish());
        code = Browser.query(Browser.location(browser.get(authorize))).getOrDefault("code", "none");
      }

      assertThat(browser.get(there + "/oauth2/jwks").body()).isEqualTo(keys);
      assertThat(CodeFlow.redeem(browser, there, code, CodeFlow.VERIFIER).statusCode())
          .isEqualTo(200);
      assertThat(Browser.location(browser.get(CodeFlow.authorize(there, CodeFlow.wish()))))
          .as("still signed in")
          .startsWith(CodeFlow.CALLBACK);
    }
  }

  @Test
  void endASessionEverywhere() {
    try (Browser browser = new Browser();
        RunningIdentity first = RunningIdentity.on(database)) {
      String idToken =
          CodeFlow.tokens(browser, first.address(), "hana", PASSWORD).path("id_token").asString();
      assertThat(Browser.location(browser.get(authorize(second)))).startsWith(CodeFlow.CALLBACK);
      browser.get(
          second.address()
              + "/connect/logout?"
              + Browser.encoded(
                  Map.of(
                      "id_token_hint",
                      idToken,
                      "post_logout_redirect_uri",
                      "http://localhost:8080/")));

      assertThat(Browser.location(browser.get(authorize(first)))).endsWith("/login");
      assertThat(Browser.location(browser.get(authorize(second)))).endsWith("/login");
    }
  }

  @Test
  void countFailedAttemptsTogether() {
    try (Browser browser = new Browser();
        RunningIdentity first = RunningIdentity.on(database)) {
      for (int i = 0; i < 8; i++) {
        browser.signIn(first.address(), "taeyang", "a guess");
      }
      assertThat(Browser.location(browser.signIn(second.address(), "taeyang", PASSWORD)))
          .contains("/login?wait=");
    }
  }

  private static String authorize(RunningIdentity instance) {
    return CodeFlow.authorize(instance.address(), CodeFlow.wish());
  }

  @Test
  void keepKeysAndPasswordsUnreadableAtRest() throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT k.sealed, a.password_hash FROM signing_key k, account a")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString("sealed")).matches("[0-9a-f]{2000,}");
      assertThat(row.getString("password_hash")).startsWith("{bcrypt}$2a$10$");
    }
  }

  @Test
  void doNotStartWithAnotherKeySecret(CapturedOutput log) {
    assertThatThrownBy(() -> RunningIdentity.withKeySecret("another long secret", database))
        .hasRootCauseInstanceOf(javax.crypto.AEADBadTagException.class);
    assertThat(log).contains("cannot be opened with SHOP_IDENTITY_KEY_SECRET");
  }

  @Test
  void mintTokensOnADevelopmentStack() {
    try (Browser browser = new Browser()) {
      String dev = second.address() + "/dev/tokens";
      JsonNode minji = mint(browser, dev, Map.of("customers", new String[] {"minji"}));
      assertThat(minji.path("tokens").get(0).path("customer").asString()).isEqualTo("minji");
      assertThat(
              browser
                  .get(
                      second.address() + "/api/customers/me",
                      "Authorization",
                      "Bearer " + minji.path("tokens").get(0).path("token").asString())
                  .statusCode())
          .isEqualTo(200);

      JsonNode crowd = mint(browser, dev, Map.of("count", 1100, "prefix", "rush"));
      assertThat(crowd.path("tokens")).hasSize(1100);
      assertThat(crowd.path("tokens").get(1099).path("customer").asString()).isEqualTo("rush-1100");

      assertThat(browser.json(dev, "{\"customers\":[\"nobody\"]}").body())
          .contains("problems/unknown-login");
      assertThat(browser.json(dev, "{\"count\":100001}").statusCode()).isEqualTo(400);
      assertThat(browser.json(dev, "{}").statusCode()).isEqualTo(400);
    }
  }

  private static JsonNode mint(Browser browser, String address, Map<String, Object> wish) {
    JsonMapper json = JsonMapper.shared();
    return json.readTree(browser.json(address, json.writeValueAsString(wish)).body());
  }
}
