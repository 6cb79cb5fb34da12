package shop.platform.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Bearer tokens for tests, good and bad, of one issuer per JVM. */
public final class TestTokens {

  private TestTokens() {}

  /** Makes a service trust these tokens. */
  public static void properties(DynamicPropertyRegistry registry) {
    registry.add("shop.security.issuer", () -> TestIssuer.NAME);
    registry.add("shop.security.jwk-set-uri", Issuer.INSTANCE::jwkSetUri);
  }

  /** The same, for a service in a process of its own. */
  public static Map<String, String> settings() {
    return Map.of(
        "shop.security.issuer",
        TestIssuer.NAME,
        "shop.security.jwk-set-uri",
        Issuer.INSTANCE.jwkSetUri());
  }

  /** A customer with this id. */
  public static String customer(String id) {
    return Issuer.INSTANCE.token(claims -> customer(claims, id));
  }

  /** Someone who plans sales. */
  public static String merchandiser() {
    return person("merchandiser-1", "merchandiser");
  }

  /** Someone who runs the shop. */
  public static String operator() {
    return person("operator-1", "operator");
  }

  /** Another service, with no customer behind it. */
  public static String client(String name, String... scopes) {
    return Issuer.INSTANCE.token(claims -> claims.subject(name).claim("scope", List.of(scopes)));
  }

  /** A customer's token that ended an hour ago. */
  public static String expired() {
    Date hourAgo = Date.from(Instant.now().minus(Duration.ofHours(1)));
    return Issuer.INSTANCE.token(claims -> customer(claims, "c-1").expirationTime(hourAgo));
  }

  /** A customer's token signed by someone else in the issuer's name. */
  public static String wrongSignature() {
    return Issuer.INSTANCE.forgedToken(claims -> customer(claims, "c-1"));
  }

  /** A customer's token for another shop. */
  public static String wrongAudience() {
    return Issuer.INSTANCE.token(claims -> customer(claims, "c-1").audience("another-shop"));
  }

  /** A customer's token that names another issuer. */
  public static String wrongIssuer() {
    return Issuer.INSTANCE.token(
        claims -> customer(claims, "c-1").issuer("https://another-issuer.test"));
  }

  private static String person(String id, String... roles) {
    return Issuer.INSTANCE.token(claims -> claims.subject(id).claim("roles", List.of(roles)));
  }

  private static JWTClaimsSet.Builder customer(JWTClaimsSet.Builder claims, String id) {
    return claims.subject(id).claim("roles", List.of("customer"));
  }

  private static final class Issuer {
    private static final TestIssuer INSTANCE = new TestIssuer();
  }
}
