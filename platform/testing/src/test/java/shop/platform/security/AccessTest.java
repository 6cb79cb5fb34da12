package shop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import shop.platform.testing.TestIssuer;
import shop.platform.testing.TestTokens;

@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

  private GuardedShop shop;

  @BeforeAll
  void open() {
    List<String> settings = new java.util.ArrayList<>();
    DynamicPropertyRegistry registry =
        (name, value) -> settings.add("--%s=%s".formatted(name, value.get()));
    TestTokens.properties(registry);
    shop = new GuardedShop(settings.toArray(String[]::new));
  }

  @AfterAll
  void close() {
    shop.close();
  }

  @Test
  void knowsTheCustomerByTheTokenAlone() {
    assertThat(shop.get("/customer", TestTokens.customer("c-7")).body()).isEqualTo("c-7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/open",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/info",
        "/actuator/prometheus"
      })
  void opensSomeDoorsToEveryone(String path) {
    assertThat(shop.status(path, null)).isEqualTo(200);
  }

  @Test
  void opensEachDoorToItsOwn() {
    assertThat(shop.status("/merchandise", TestTokens.merchandiser())).isEqualTo(200);
    assertThat(shop.status("/stock", TestTokens.client("timesale-service", "stock")))
        .isEqualTo(200);
  }

  @Test
  void asksForATokenWhereOneIsNeeded() {
    HttpResponse<String> answer = shop.get("/customer", null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"https://shop.example/problems/unauthorized\"", "\"status\":401");
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void refusesABadTokenQuietly(String token, CapturedOutput log) {
    HttpResponse<String> answer = shop.get("/customer", token);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
    assertThat(answer.body()).contains("problems/unauthorized").doesNotContain("Jwt", "xception");
    assertThat(log).doesNotContain("Exception").doesNotContain(" WARN ");
  }

  static Stream<Arguments> badTokens() throws JOSEException {
    return Stream.of(
        argumentSet("no token at all", "nonsense"),
        argumentSet("expired", TestTokens.expired()),
        argumentSet("forged", TestTokens.wrongSignature()),
        argumentSet("another audience", TestTokens.wrongAudience()),
        argumentSet("another issuer", TestTokens.wrongIssuer()),
        argumentSet("unsigned", new PlainJWT(customersClaims()).serialize()),
        argumentSet("another algorithm", hs256()));
  }

  private static String hs256() throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), customersClaims());
    token.sign(new MACSigner("a secret of at least 256 bits, as the algorithm demands"));
    return token.serialize();
  }

  private static JWTClaimsSet customersClaims() {
    return new JWTClaimsSet.Builder()
        .issuer(TestIssuer.NAME)
        .audience("shop")
        .subject("c-1")
        .claim("roles", List.of("customer"))
        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
        .build();
  }

  @Test
  void refusesAnEndlessToken() {
    try (TestIssuer issuer = new TestIssuer();
        GuardedShop trusting = new GuardedShop(trust(issuer))) {
      String endless =
          issuer.token(claims ->
              claims.subject("c-1").claim("roles", List.of("customer")).expirationTime(null));
      assertThat(trusting.status("/customer", endless)).isEqualTo(401);
    }
  }

  @Test
  void refusesATokenAboutNobodyOrAVeryLongName() {
    try (TestIssuer issuer = new TestIssuer();
        GuardedShop trusting = new GuardedShop(trust(issuer))) {
      for (String name : List.of("", "x".repeat(129))) {
        String token =
            issuer.token(claims -> claims.subject(name).claim("roles", List.of("customer")));
        assertThat(trusting.status("/customer", token)).as(name).isEqualTo(401);
      }
    }
  }

  private static String[] trust(TestIssuer issuer) {
    return new String[] {
      "--shop.security.issuer=" + TestIssuer.NAME,
      "--shop.security.jwk-set-uri=" + issuer.jwkSetUri()
    };
  }

  @Test
  void forbidsWhatAGoodTokenDoesNotAllow() {
    HttpResponse<String> answer = shop.get("/merchandise", TestTokens.customer("c-1"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"insufficient_scope\"");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("problems/forbidden");
  }

  @Test
  void takesNeitherRolesForScopesNorTheOtherWayRound() {
    assertThat(shop.status("/stock", TestTokens.merchandiser())).isEqualTo(403);
    assertThat(shop.status("/stock", TestTokens.client("order-service", "payments")))
        .isEqualTo(403);
    assertThat(shop.status("/merchandise", TestTokens.client("order-service", "merchandiser")))
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open", "/customer", "/nowhere"})
  void keepsNoSession(String path) {
    for (String token : new String[] {null, TestTokens.customer("c-1"), TestTokens.expired()}) {
      assertThat(shop.get(path, token).headers().map()).doesNotContainKey("set-cookie");
    }
  }

  @Test
  void readsTheRolesWhereTheProviderKeepsThem() {
    try (TestIssuer issuer = new TestIssuer();
        GuardedShop elsewhere =
            new GuardedShop(
                "--shop.security.issuer=" + TestIssuer.NAME,
                "--shop.security.jwk-set-uri=" + issuer.jwkSetUri(),
                "--shop.security.roles-claim=realm_access.roles")) {
      String nested =
          issuer.token(claims ->
              claims
                  .subject("c-1")
                  .claim("realm_access", java.util.Map.of("roles", List.of("customer"))));
      String usual =
          issuer.token(claims -> claims.subject("c-1").claim("roles", List.of("customer")));

      assertThat(elsewhere.status("/customer", nested)).isEqualTo(200);
      assertThat(elsewhere.status("/customer", usual)).isEqualTo(403);
    }
  }
}
