package shop.anyservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import shop.platform.ShopService;
import shop.platform.testing.TestIssuer;

/** Tokens as Keycloak makes them: another issuer, roles one level down, scopes in one text. */
class AnotherProviderTest {

  private static final String ISSUER = "https://id.example/realms/shop";
  private static final String CUSTOMER = UUID.randomUUID().toString();
  private static final TestIssuer PROVIDER = new TestIssuer();
  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void startWithNothingButSettings() {
    service =
        ShopService.run(
            AnyService.class,
            "anyservice",
            "--server.port=0",
            "--shop.security.issuer=" + ISSUER,
            "--shop.security.jwk-set-uri=" + PROVIDER.jwkSetUri(),
            "--shop.security.roles-claim=realm_access.roles");
  }

  @AfterAll
  static void stop() {
    service.close();
    PROVIDER.close();
  }

  @Test
  void saysWhoSomeoneIsAndWhatTheyMayDo() {
    String customer = keycloaks(claims -> claims.subject(CUSTOMER), "customer", "offline_access");
    assertThat(get("/api/orders", customer).statusCode()).isEqualTo(200);
    assertThat(get("/api/orders", customer).body()).isEqualTo(CUSTOMER);
    assertThat(get("/api/admin/orders", customer).statusCode()).isEqualTo(403);
    assertThat(get("/stock/allocations", customer).statusCode()).isEqualTo(403);
    String merchandiser = keycloaks(claims -> claims.subject("m-1"), "merchandiser");
    assertThat(get("/api/admin/orders", merchandiser).statusCode()).isEqualTo(200);
  }

  @Test
  void givesServicesTheirScopes() {
    String orders =
        keycloaks(claims -> claims.subject("order-service").claim("scope", "profile stock"));
    assertThat(get("/stock/allocations", orders).statusCode()).isEqualTo(200);
    assertThat(get("/api/orders", orders).statusCode()).isEqualTo(403);
  }

  @Test
  void isTheOnlyOneThatCounts() {
    UnaryOperator<JWTClaimsSet.Builder> ours =
        claims -> claims.subject(CUSTOMER).claim("roles", List.of("customer"));
    assertThat(get("/api/orders", PROVIDER.token(ours)).statusCode())
        .as("the issuer before it")
        .isEqualTo(401);
    assertThat(
            get("/api/orders", PROVIDER.token(claims -> ours.apply(claims).issuer(ISSUER)))
                .statusCode())
        .as("roles in the claim before it")
        .isEqualTo(403);
    assertThat(
            get("/api/orders", keycloaks(claims -> claims.audience("account"), "customer"))
                .statusCode())
        .as("a token for something else")
        .isEqualTo(401);
  }

  private static String keycloaks(UnaryOperator<JWTClaimsSet.Builder> wish, String... roles) {
    return PROVIDER.token(claims ->
        wish.apply(
            claims
                .issuer(ISSUER)
                .audience(List.of("shop", "account"))
                .claim("typ", "Bearer")
                .claim("azp", "storefront")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("preferred_username", "minji")));
  }

  private static HttpResponse<String> get(String path, String token) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer " + token)
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
