package shop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.identity.CodeFlow.VERIFIER;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IdentityBehaviour {

  private static final String PASSWORD = "timesale-demo";

  private final Browser browser = new Browser();
  private RunningIdentity identity;
  private String address;

  abstract RunningIdentity start();

  @BeforeAll
  void startOnce() {
    identity = start();
    address = identity.address();
  }

  @AfterAll
  void stop() {
    identity.close();
  }

  @AfterEach
  void forgetCookies() {
    browser.form(address + "/logout", Map.of());
  }

  @Test
  void signsUpAndInAndIsKnownToEveryService() {
    HttpResponse<String> signedUp =
        browser.json(
            address + "/api/customers",
            "{\"login\":\"Sora\",\"name\":\"윤소라\",\"password\":\"correct horse battery\"}");
    assertThat(signedUp.statusCode()).isEqualTo(201);
    assertThat(signedUp.body()).contains("\"login\":\"sora\"", "윤소라").doesNotContain("battery");
    String customer = read(signedUp).path("customerId").asString();

    try (Browser own = new Browser()) {
      JsonNode tokens = CodeFlow.tokens(own, address, "sora", "correct horse battery");
      Jwt access = asAnyServiceReadsIt(tokens.path("access_token").asString());

      assertThat(access.getSubject()).isEqualTo(customer);
      assertThat(access.getClaimAsString("iss")).isEqualTo("http://localhost:8080");
      assertThat(access.getAudience()).containsExactly("shop");
      assertThat(access.getClaimAsStringList("roles")).containsExactly("customer");
      assertThat(access.getHeaders()).containsEntry("alg", "RS256");
      HttpResponse<String> me =
          own.get(
              address + "/api/customers/me", "Authorization", "Bearer " + access.getTokenValue());
      assertThat(read(me)).isEqualTo(read(signedUp));
    }
  }

  @Test
  void namesThePersonToTheStorefrontAlone() {
    try (Browser own = new Browser()) {
      JsonNode tokens = CodeFlow.tokens(own, address, "mina.merch", PASSWORD);
      Jwt about = asAnyServiceReadsIt(tokens.path("id_token").asString());
      Jwt access = asAnyServiceReadsIt(tokens.path("access_token").asString());

      assertThat(about.getAudience()).containsExactly("storefront");
      assertThat(about.getClaimAsString("preferred_username")).isEqualTo("mina.merch");
      assertThat(access.getClaims()).doesNotContainKeys("name", "preferred_username");
      assertThat(access.getClaimAsStringList("roles")).containsExactly("merchandiser");
      assertThat(tokens.has("refresh_token")).isFalse();
      // What names a person opens no door.
      assertThat(
              own.get(
                      address + "/api/customers/me",
                      "Authorization",
                      "Bearer " + about.getTokenValue())
                  .statusCode())
          .isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "minji, a fine password, 409, login-taken",
    "MINJI, a fine password, 409, login-taken",
    "newcomer, short, 400, validation-failed",
    "newcomer, aaaaaaaaaaaaaaaa, 400, validation-failed",
    "newcomer, my newcomer word, 400, validation-failed",
    "a, a fine password, 400, validation-failed",
    "<script>, a fine password, 400, validation-failed"
  })
  void refusesToSignUp(String login, String password, int status, String type) {
    HttpResponse<String> answer =
        browser.json(
            address + "/api/customers",
            "{\"login\":\"%s\",\"name\":\"N\",\"password\":\"%s\"}".formatted(login, password));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("problems/" + type).doesNotContain(password);
  }

  @Test
  void refusesAWrongPasswordAndTellsNotWhetherTheLoginExists() {
    HttpResponse<String> wrong = browser.signIn(address, "minji", "not hers at all");
    HttpResponse<String> unknown = browser.signIn(address, "nobody", "not hers at all");

    assertThat(Browser.location(wrong)).endsWith("/login?wrong");
    assertThat(Browser.location(unknown)).isEqualTo(Browser.location(wrong));
    assertThat(browser.get(address + "/login?wrong").body()).contains("wrong", "role=\"alert\"");
  }

  @Test
  void asksToWaitAfterSomeFailuresWhetherTheLoginExistsOrNotAndThePasswordIsRightOrNot() {
    for (String login : new String[] {"doyun", "nobody-at-all"}) {
      for (int i = 0; i < 5; i++) {
        assertThat(Browser.location(browser.signIn(address, login, "a guess")))
            .endsWith("/login?wrong");
      }
      assertThat(Browser.location(browser.signIn(address, login.toUpperCase(Locale.ROOT), "guess")))
          .endsWith("/login?wait=1");
    }
    browser.signIn(address, "doyun", "once more, for a longer wait");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            Browser.location(browser.signIn(address, "doyun", "another")).endsWith("/login?wrong"));
    assertThat(Browser.location(browser.signIn(address, "doyun", PASSWORD)))
        .as("the right password is not looked at")
        .contains("/login?wait=");
    assertThat(Browser.location(browser.signIn(address, "taeyang", PASSWORD)))
        .as("others are not concerned")
        .doesNotContain("wait");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> !Browser.location(browser.signIn(address, "doyun", PASSWORD)).contains("/login"));
  }

  @ParameterizedTest
  @CsvSource({
    "wrong, en, Login or password is wrong.",
    "wrong, 'ko-KR,ko;q=0.9,en;q=0.8', 아이디 또는 비밀번호가 올바르지 않습니다.",
    "wait=30, en, Too many attempts. Try again in 30 seconds.",
    "wait=61, 'fr,ko;q=0.5', 로그인 시도가 너무 많습니다. 2분 후에 다시 시도해 주세요.",
    "signed-out, 'fr', You are signed out.",
    "unavailable, '%%%', Signing in does not work just now",
    "wait=<script>, en, Login or password is wrong."
  })
  void speaksTheLanguageOfTheBrowser(String state, String languages, String words) {
    HttpResponse<String> page =
        browser.get(
            address + "/login?" + state.replace("<", "%3C").replace(">", "%3E"),
            "Accept-Language",
            languages);

    assertThat(page.body()).contains(words).doesNotContain("<script>", "{");
    assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
  }

  @Test
  void takesOddLoginsAndPasswordsForWrongOnes() {
    for (String odd :
        new String[] {"\u0000", "x".repeat(3000), "' OR 1=1 --", "<script>", "\uD800"}) {
      assertThat(Browser.location(browser.signIn(address, odd, "guess"))).endsWith("?wrong");
      assertThat(Browser.location(browser.signIn(address, "hana", odd))).endsWith("?wrong");
      browser.signIn(address, "hana", PASSWORD);
      browser.form(address + "/logout", Map.of());
    }
  }

  @Test
  void letsAnOperatorChangeTheSigningKeyWhileTokensStayGood() {
    String operator = token("oscar.ops");
    String old = token("minji");
    JsonNode rotating = read(browser.json(address + "/api/admin/keys/rotation", "{}", operator));
    String next = rotating.path("items").get(0).path("keyId").asString();
    assertThat(next).isNotEqualTo(keyId(old));

    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          assertThat(isGood(token("minji"))).isTrue();
          return keyId(token("minji")).equals(next);
        });
    assertThat(isGood(old)).isTrue();
    assertThat(isGood(operator)).isTrue();
    String keys =
        browser.get(address + "/api/admin/keys", "Authorization", "Bearer " + operator).body();
    assertThat(keys).contains(next, keyId(old), "\"signing\"", "\"previous\"");
  }

  @Test
  void letsNobodyElseSeeToTheSigningKeys() {
    for (String login : new String[] {"minji", "mina.merch"}) {
      assertThat(browser.json(address + "/api/admin/keys/rotation", "", token(login)).statusCode())
          .isEqualTo(403);
    }
    assertThat(browser.get(address + "/api/admin/keys").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "password"})
  void refusesControlCharactersInTexts(String field) {
    Map<String, String> wish =
        new java.util.HashMap<>(
            Map.of("login", "newcomer", "name", "N", "password", "correct horse battery"));
    wish.computeIfPresent(field, (_, text) -> text + "\u0000");
    HttpResponse<String> answer =
        browser.json(address + "/api/customers", JsonMapper.shared().writeValueAsString(wish));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("problems/validation-failed");
  }

  @Test
  void documentsEveryOperationWithExamplesAndRefusals() {
    JsonNode document = read(browser.get(address + "/v3/api-docs"));
    assertThat(document.path("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/api/customers",
            "/api/customers/me",
            "/dev/tokens",
            "/api/admin/keys",
            "/api/admin/keys/rotation");
    assertThat(document.path("info").path("description").asString()).contains("/connect/logout");
    String text = document.toString();
    for (String type :
        new String[] {
          "login-taken",
          "validation-failed",
          "not-found",
          "unknown-login",
          "unavailable",
          "unauthorized",
          "forbidden"
        }) {
      assertThat(text).contains("https://shop.example/problems/" + type);
    }
    document
        .path("paths")
        .forEach(path ->
            path.forEach(operation -> {
              assertThat(operation.path("summary").asString()).isNotEmpty();
              assertThat(operation.path("responses").size()).isGreaterThan(2);
            }));
  }

  @Test
  void refusesAFormThatCameFromElsewhere() {
    assertThat(
            browser
                .form(address + "/login", Map.of("username", "minji", "password", PASSWORD))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void givesNothingForACodeWithoutItsVerifierAndForACodeTwice() {
    try (Browser own = new Browser()) {
      String stolen = CodeFlow.code(own, address, "minji", PASSWORD);
      assertThat(CodeFlow.redeem(own, address, stolen, VERIFIER + "x").body())
          .contains("invalid_grant");
    }
    try (Browser own = new Browser()) {
      String used = CodeFlow.code(own, address, "minji", PASSWORD);
      assertThat(CodeFlow.redeem(own, address, used, VERIFIER).statusCode()).isEqualTo(200);
      assertThat(CodeFlow.redeem(own, address, used, VERIFIER).body()).contains("invalid_grant");
    }
  }

  @Test
  void sendsCodesToTheStorefrontOnly() {
    Map<String, String> wish = CodeFlow.wish();
    wish.put("redirect_uri", "https://elsewhere.example/callback");
    try (Browser own = new Browser()) {
      own.signIn(address, "minji", PASSWORD);
      HttpResponse<String> answer = own.get(CodeFlow.authorize(address, wish));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
  }

  @Test
  void asksTheStorefrontForPkce() {
    Map<String, String> wish = CodeFlow.wish();
    wish.keySet().removeIf(name -> name.startsWith("code_challenge"));
    try (Browser own = new Browser()) {
      own.signIn(address, "minji", PASSWORD);
      assertThat(Browser.location(own.get(CodeFlow.authorize(address, wish))))
          .startsWith(CodeFlow.CALLBACK)
          .contains("error=invalid_request");
    }
  }

  @Test
  void signsOutForGood() {
    try (Browser own = new Browser()) {
      JsonNode tokens = CodeFlow.tokens(own, address, "hana", PASSWORD);
      HttpResponse<String> out =
          own.get(
              address
                  + "/connect/logout?"
                  + Browser.encoded(
                      Map.of(
                          "id_token_hint",
                          tokens.path("id_token").asString(),
                          "post_logout_redirect_uri",
                          "http://localhost:8080/")));

      assertThat(Browser.location(out)).isEqualTo("http://localhost:8080/");
      assertThat(Browser.location(own.get(CodeFlow.authorize(address, CodeFlow.wish()))))
          .endsWith("/login");
    }
  }

  @Test
  void givesAServiceItsScopesAndNoOthers() {
    HttpResponse<String> own = clientCredentials(RunningIdentity.ORDER_SECRET, Map.of());
    Jwt access = asAnyServiceReadsIt(read(own).path("access_token").asString());

    assertThat(access.getClaimAsStringList("scope")).containsExactlyInAnyOrder("stock", "payments");
    assertThat(access.getAudience()).containsExactly("shop");
    assertThat(access.getClaims()).doesNotContainKey("roles");
    HttpResponse<String> greedy =
        clientCredentials(RunningIdentity.ORDER_SECRET, Map.of("scope", "stock everything"));
    assertThat(greedy.statusCode()).isEqualTo(400);
    assertThat(greedy.body()).contains("invalid_scope");
  }

  @Test
  void letsTheCartAloneAskForPricesAndPlaceOrders() {
    HttpResponse<String> cart =
        clientCredentials("cart-service", RunningIdentity.CART_SECRET, Map.of());
    Jwt access = asAnyServiceReadsIt(read(cart).path("access_token").asString());
    assertThat(access.getSubject()).isEqualTo("cart-service");
    assertThat(access.getClaimAsStringList("scope")).containsExactlyInAnyOrder("prices", "orders");

    for (String scope : new String[] {"prices", "orders"}) {
      assertThat(
              clientCredentials(RunningIdentity.ORDER_SECRET, Map.of("scope", scope)).statusCode())
          .isEqualTo(400);
    }
    for (String scope : new String[] {"stock", "payments"}) {
      assertThat(
              clientCredentials("cart-service", RunningIdentity.CART_SECRET, Map.of("scope", scope))
                  .statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void refusesAServiceWithAWrongSecret() {
    HttpResponse<String> answer = clientCredentials("guessed", Map.of());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("invalid_client");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void publishesThePublicAddressAndPublicKeysOnly() {
    JsonNode provider = read(browser.get(address + "/.well-known/openid-configuration"));
    assertThat(provider.path("issuer").asString()).isEqualTo("http://localhost:8080");
    assertThat(provider.path("token_endpoint").asString())
        .isEqualTo("http://localhost:8080/oauth2/token");

    String keys = browser.get(address + "/oauth2/jwks").body();
    assertThat(keys).contains("\"n\":").doesNotContain("\"d\":", "\"p\":", "\"q\":");
  }

  @Test
  void hasNoDevelopmentEndpointUnlessTold() {
    HttpResponse<String> answer =
        browser.json(address + "/dev/tokens", "{\"customers\":[\"minji\"]}");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("problems/not-found");
  }

  private HttpResponse<String> clientCredentials(String secret, Map<String, String> more) {
    return clientCredentials("order-service", secret, more);
  }

  private HttpResponse<String> clientCredentials(
      String client, String secret, Map<String, String> more) {
    Map<String, String> form = new java.util.HashMap<>(more);
    form.put("grant_type", "client_credentials");
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (client + ":" + secret).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return browser.form(address + "/oauth2/token", form, "Authorization", "Basic " + basic);
  }

  private String token(String login) {
    try (Browser own = new Browser()) {
      return CodeFlow.tokens(own, address, login, PASSWORD).path("access_token").asString();
    }
  }

  private boolean isGood(String token) {
    return browser
            .get(address + "/api/customers/me", "Authorization", "Bearer " + token)
            .statusCode()
        == 200;
  }

  private String keyId(String token) {
    return String.valueOf(asAnyServiceReadsIt(token).getHeaders().get("kid"));
  }

  private Jwt asAnyServiceReadsIt(String token) {
    return NimbusJwtDecoder.withJwkSetUri(address + "/oauth2/jwks").build().decode(token);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
