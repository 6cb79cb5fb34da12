package shop.identity;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The storefront's side of an authorization code flow with PKCE. */
final class CodeFlow {

  static final String CALLBACK = "http://localhost:8080/callback";
  static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-as-RFC-7636-asks";

  private CodeFlow() {}

  static Map<String, String> wish() {
    Map<String, String> wish = new LinkedHashMap<>();
    wish.put("response_type", "code");
    wish.put("client_id", "storefront");
    wish.put("redirect_uri", CALLBACK);
    wish.put("scope", "openid profile");
    wish.put("state", "a state");
    wish.put("code_challenge", challenge());
    wish.put("code_challenge_method", "S256");
    return wish;
  }

  static String authorize(String address, Map<String, String> wish) {
    return address + "/oauth2/authorize?" + Browser.encoded(wish);
  }

  /** Goes the whole way with someone who is not signed in yet. */
  static String code(Browser browser, String address, String login, String password) {
    browser.get(authorize(address, wish()));
    String back = Browser.location(browser.signIn(address, login, password));
    return Browser.query(Browser.location(browser.get(back))).getOrDefault("code", "none");
  }

  static HttpResponse<String> redeem(
      Browser browser, String address, String code, String verifier) {
    return browser.form(
        address + "/oauth2/token",
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "storefront",
            "redirect_uri", CALLBACK,
            "code", code,
            "code_verifier", verifier));
  }

  static JsonNode tokens(Browser browser, String address, String login, String password) {
    String code = code(browser, address, login, password);
    return JsonMapper.shared().readTree(redeem(browser, address, code, VERIFIER).body());
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
