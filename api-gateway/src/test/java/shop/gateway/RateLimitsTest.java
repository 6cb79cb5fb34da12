package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.platform.testing.TestIssuer;

/** Buckets here hold 3 requests of a customer, 10 of an address, and get one more per second. */
class RateLimitsTest {

  private static final TestIssuer ISSUER = new TestIssuer();
  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static StrictGateway gateway;

  @BeforeAll
  static void start() {
    gateway =
        new StrictGateway(
            "--shop.gateway.rate.address.burst=10",
            "--shop.gateway.rate.address.per-second=1",
            "--shop.gateway.rate.customer.burst=3",
            "--shop.gateway.rate.customer.per-second=1",
            "--shop.gateway.rate.keys-refresh=100ms",
            "--shop.security.issuer=" + TestIssuer.NAME,
            "--shop.security.jwk-set-uri=" + ISSUER.jwkSetUri());
    await().until(() -> ISSUER.fetches() > 1);
  }

  @AfterAll
  static void stop() {
    gateway.close();
    ISSUER.close();
  }

  @Test
  void refuseAnAddressThatAsksTooMuchAndSayHowLongToWait() {
    String address = newAddress();
    assertThat(statuses(12, "X-Forwarded-For", address)).contains(200).contains(429);
    HttpResponse<String> refusal = exhausted("X-Forwarded-For", address);
    assertThat(refusal.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refusal.body())
        .contains("https://shop.example/problems/rate-limited", "\"limit\":\"address\"");
    assertThat(refusal.headers().firstValue("Retry-After")).contains("1");
    assertThat(refusal.headers().firstValue("RateLimit-Policy")).contains("\"address\";q=10;w=10");
    assertThat(refusal.headers().firstValue("RateLimit")).contains("\"address\";r=0;t=1");
    assertThat(refusal.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(gateway.get("/", "X-Forwarded-For", newAddress()).statusCode()).isEqualTo(200);
  }

  @Test
  void letARefusedClientInAgainOnceTheyWaited() {
    String address = newAddress();
    exhausted("X-Forwarded-For", address);
    await().until(() -> gateway.get("/", "X-Forwarded-For", address).statusCode() == 200);
  }

  @Test
  void refuseACustomerFromWhereverTheyCome() {
    String bearer = bearer("greedy");
    assertThat(exhausted("Authorization", bearer).body()).contains("\"limit\":\"customer\"");
    // Another address and another token make no other customer.
    await()
        .until(() ->
            gateway
                    .get("/", "Authorization", bearer("greedy"), "X-Forwarded-For", newAddress())
                    .statusCode()
                == 429);
    assertThat(gateway.get("/", "Authorization", bearer("modest")).statusCode()).isEqualTo(200);
  }

  @Test
  void countAForgedTokenForNoCustomerButForItsAddress() {
    String address = newAddress();
    List<String> forged =
        List.of(
            "Bearer " + ISSUER.forgedToken(claims -> claims.subject("victim")),
            "Bearer " + ISSUER.strangersToken(claims -> claims.subject("victim")),
            "Bearer " + "x".repeat(60),
            "Bearer short",
            "Basic " + "x".repeat(60));
    forged.forEach(header ->
        IntStream.range(0, 2)
            .forEach(i -> gateway.get("/", "Authorization", header, "X-Forwarded-For", address)));
    assertThat(gateway.get("/", "Authorization", bearer("victim")).statusCode()).isEqualTo(200);
    assertThat(statuses(3, "Authorization", forged.getFirst(), "X-Forwarded-For", address))
        .contains(429);
  }

  @Test
  void takeHomesInIpVersion6AsOneClient() {
    exhausted("X-Forwarded-For", "2001:db8:1:1::7");
    assertThat(statuses(3, "X-Forwarded-For", "2001:db8:1:1:ffff::8")).contains(429);
    assertThat(gateway.get("/", "X-Forwarded-For", "2001:db8:1:2::7").statusCode()).isEqualTo(200);
  }

  @Test
  void neverRefuseHealthOrAProxyThatAsksForItself() {
    assertThat(IntStream.range(0, 30).map(i -> gateway.get("/").statusCode())).containsOnly(200);
    String address = newAddress();
    exhausted("X-Forwarded-For", address);
    assertThat(gateway.get("/actuator/health/readiness", "X-Forwarded-For", address).statusCode())
        .isEqualTo(200);
  }

  @Test
  void showWhatTheyRefused() {
    exhausted("X-Forwarded-For", newAddress());
    assertThat(gateway.get("/actuator/prometheus").body())
        .containsPattern("shop_gateway_rate_refusals_total\\{[^}]*by=\"address\"[^}]*} [1-9]")
        .contains("shop_gateway_rate_remembered");
  }

  /** Also when another test's second has passed in between. */
  private static HttpResponse<String> exhausted(String... headers) {
    while (true) {
      HttpResponse<String> answer = gateway.get("/", headers);
      if (answer.statusCode() == 429) {
        return answer;
      }
    }
  }

  private static List<Integer> statuses(int count, String... headers) {
    return IntStream.range(0, count).mapToObj(i -> gateway.get("/", headers).statusCode()).toList();
  }

  private static String bearer(String customer) {
    return "Bearer " + ISSUER.token(claims -> claims.subject(customer));
  }

  private static String newAddress() {
    return "203.0.113." + ADDRESSES.incrementAndGet();
  }
}
