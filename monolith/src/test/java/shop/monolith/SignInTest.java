package shop.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A customer signs in with a browser, as at the gateway, and asks with what that gave. */
class SignInTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final String VERIFIER =
      "a-verifier-of-at-least-forty-three-characters-as-RFC-7636-asks";

  private final Door door = WholeMonolith.shared().door();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void signsInAndShowsTheCustomersOrders() throws Exception {
    get(authorize());
    String page = get(door.address() + "/login").body();
    HttpResponse<String> signedIn =
        form(
            "/login",
            Map.of("username", "minji", "password", "timesale-demo", "_csrf", found(CSRF, page)));
    String back = get(location(signedIn)).headers().firstValue("Location").orElseThrow();
    String token =
        JsonMapper.shared()
            .readTree(form("/oauth2/token", redemption(found(CODE, back))).body())
            .path("access_token")
            .asString();

    assertThat(new Door(door.address(), token).get("/api/orders").status()).isEqualTo(200);
  }

  private String authorize() throws NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    return door.address()
        + "/oauth2/authorize?"
        + encoded(
            Map.of(
                "response_type", "code",
                "client_id", "storefront",
                "redirect_uri", door.address() + "/callback",
                "scope", "openid profile",
                "state", "any",
                "code_challenge", challenge,
                "code_challenge_method", "S256"));
  }

  private Map<String, String> redemption(String code) {
    return Map.of(
        "grant_type",
        "authorization_code",
        "client_id",
        "storefront",
        "redirect_uri",
        door.address() + "/callback",
        "code",
        code,
        "code_verifier",
        VERIFIER);
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept", "text/html, */*;q=0.1")
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> form(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(door.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields)))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private String location(HttpResponse<String> answer) {
    String where = answer.headers().firstValue("Location").orElseThrow();
    return where.startsWith("/") ? door.address() + where : where;
  }

  private static String found(Pattern wanted, String text) {
    Matcher matcher = wanted.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
