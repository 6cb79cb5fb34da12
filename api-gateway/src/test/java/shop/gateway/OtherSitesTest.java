package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OtherSitesTest {

  private static final String ALLOWED = "https://app.example";
  private static final String CORS = "Access-Control-Allow-Origin";
  private static StrictGateway open;

  @BeforeAll
  static void start() {
    open = new StrictGateway("--shop.gateway.cors-origins=" + ALLOWED);
  }

  @AfterAll
  static void stop() {
    open.close();
  }

  @Test
  void mayNotCallUnlessListed() {
    assertThat(RunningGateway.get("/", "Origin", ALLOWED).headers().map())
        .doesNotContainKey(CORS.toLowerCase(java.util.Locale.ROOT));
    assertThat(preflight(open, "https://evil.example").headers().firstValue(CORS)).isEmpty();
    HttpResponse<String> unlisted = open.get("/", "Origin", "https://evil.example");
    assertThat(unlisted.headers().firstValue(CORS)).isEmpty();
    assertThat(unlisted.statusCode()).as("their browser keeps it from them").isEqualTo(200);
  }

  @Test
  void mayCallWithATokenWhenListed() {
    HttpResponse<String> asked = preflight(open, ALLOWED);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.headers().firstValue(CORS)).contains(ALLOWED);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .isEqualTo("authorization, idempotency-key, guest-cart");
    assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();

    HttpResponse<String> answer = open.get("/", "Origin", ALLOWED);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue(CORS)).contains(ALLOWED);
    assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Origin"));
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("Guest-Cart", "Retry-After", "ETag");
  }

  @Test
  void hearOfHttpsFromAProxyOfOurs() {
    String hsts = "Strict-Transport-Security";
    assertThat(open.get("/").headers().firstValue(hsts)).isEmpty();
    assertThat(open.get("/", "X-Forwarded-Proto", "https").headers().firstValue(hsts))
        .contains("max-age=31536000");
    assertThat(RunningGateway.get("/", "X-Forwarded-Proto", "https").headers().firstValue(hsts))
        .isEmpty();
  }

  private static HttpResponse<String> preflight(StrictGateway gateway, String origin) {
    return gateway.send(
        "OPTIONS",
        "/api/cart",
        "Origin",
        origin,
        "Access-Control-Request-Method",
        "PUT",
        "Access-Control-Request-Headers",
        "authorization, idempotency-key, guest-cart");
  }
}
