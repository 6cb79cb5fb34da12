package shop.loadtest.gatling;

import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.header;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Someone types login and password, and the storefront gets a token: authorization code, PKCE. */
record SignIn(Asking asking) {

  private static final String LOCATION = "location";
  private static final String VERIFIER =
      "a-verifier-of-a-load-test-which-has-nothing-to-hide-from-us";

  ChainBuilder journey() {
    return askForCode()
        .exitHereIf(session -> !session.contains(LOCATION))
        .exec(
            asking.ask(
                "sign-in-page",
                http -> page(http.get("/login")),
                regex("name=\"_csrf\" value=\"([^\"]+)\"").saveAs("csrf")))
        .exitHereIf(session -> !session.contains("csrf"))
        .exec(asking.think(1, 2))
        .exec(typePassword())
        .exec(comeBack())
        .exitHereIf(session -> !session.contains("code"))
        .exec(redeem())
        .exitHereIf(session -> !session.contains("fresh"))
        .exec(
            asking.ask(
                "show-me",
                http -> http.get("/api/customers/me").header("Authorization", "Bearer #{fresh}")));
  }

  private ChainBuilder askForCode() {
    return asking.ask(
        "authorize",
        http ->
            page(http.get("/oauth2/authorize"))
                .queryParam("response_type", "code")
                .queryParam("client_id", "storefront")
                .queryParam("redirect_uri", callback())
                .queryParam("scope", "openid profile")
                .queryParam("state", "#{key}")
                .queryParam("code_challenge", challenge())
                .queryParam("code_challenge_method", "S256"),
        header("Location").saveAs(LOCATION));
  }

  private ChainBuilder typePassword() {
    return asking.ask(
        "sign-in",
        http ->
            page(http.post("/login"))
                .formParam("username", "#{login}")
                .formParam("password", asking.settings().password())
                .formParam("_csrf", "#{csrf}"),
        header("Location").saveAs(LOCATION));
  }

  private ChainBuilder comeBack() {
    return asking
        .ask(
            "come-back", http -> page(http.get("#{location}")), header("Location").saveAs(LOCATION))
        .exec(SignIn::readCode);
  }

  private static Session readCode(Session session) {
    String back = String.valueOf(session.getString(LOCATION));
    int code = back.indexOf("code=");
    return code < 0
        ? session
        : session.set("code", back.substring(code + "code=".length()).split("&", 2)[0]);
  }

  private ChainBuilder redeem() {
    return asking.ask(
        "redeem-code",
        http ->
            http.post("/oauth2/token")
                .formParam("grant_type", "authorization_code")
                .formParam("client_id", "storefront")
                .formParam("redirect_uri", callback())
                .formParam("code", "#{code}")
                .formParam("code_verifier", VERIFIER),
        jmesPath("access_token").saveAs("fresh"));
  }

  private static HttpRequestActionBuilder page(HttpRequestActionBuilder request) {
    return request.header("Accept", "text/html, */*;q=0.1").disableFollowRedirect();
  }

  /** Where the storefront waits; the provider knows it under the shop's public address. */
  private String callback() {
    return asking.settings().url() + "/callback";
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
