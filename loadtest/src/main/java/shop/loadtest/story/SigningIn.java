package shop.loadtest.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Someone who has heard of the sale signs in as a browser does: OpenID Connect, password and all.
 */
record SigningIn(Door door, String callback) implements Paced.Visit {

  private static final List<String> LOGINS = List.of("minji", "jisoo", "hana", "taeyang", "doyun");
  private static final String PASSWORD = "timesale-demo";
  private static final String VERIFIER =
      "the-story-proves-with-this-that-it-is-the-same-browser-as-before";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  @Override
  public void run(long number) throws IOException, InterruptedException {
    Door browser = door.withCookies();
    try (var _ = browser.http()) {
      signIn(browser, LOGINS.get((int) (number % LOGINS.size())));
    }
  }

  private void signIn(Door browser, String login) throws IOException, InterruptedException {
    browser.ask(browser.to("/oauth2/authorize?" + Door.encoded(wish())));
    Map<String, String> form =
        Map.of(
            "username",
            login,
            "password",
            PASSWORD,
            "_csrf",
            found(CSRF, browser.ask(browser.to("/login")).body()));
    var back = browser.ask(browser.form("/login", form));
    String code = found(CODE, location(browser.ask(browser.to(location(back)))));
    browser.ask(browser.form("/oauth2/token", redemption(code)));
  }

  private String found(Pattern wanted, String text) throws IOException {
    Matcher matcher = wanted.matcher(text);
    if (!matcher.find()) {
      door.counted().heard(System.nanoTime(), false);
      throw new IOException("Nobody could sign in: no %s in %s".formatted(wanted, text));
    }
    return matcher.group(1);
  }

  private String location(HttpResponse<String> answer) {
    String there = answer.headers().firstValue("Location").orElse("/");
    return URI.create(door.address()).resolve(there).toString();
  }

  private Map<String, String> wish() {
    Map<String, String> wish = new LinkedHashMap<>();
    wish.put("response_type", "code");
    wish.put("client_id", "storefront");
    wish.put("redirect_uri", callback);
    wish.put("scope", "openid profile");
    wish.put("state", "story");
    wish.put("code_challenge", challenge());
    wish.put("code_challenge_method", "S256");
    return wish;
  }

  private Map<String, String> redemption(String code) {
    return Map.of(
        "grant_type",
        "authorization_code",
        "client_id",
        "storefront",
        "redirect_uri",
        callback,
        "code",
        code,
        "code_verifier",
        VERIFIER);
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
