package shop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import shop.platform.testing.TestIssuer;

@ExtendWith(OutputCaptureExtension.class)
class SigningKeysTest {

  private static final String READY = "/actuator/health/readiness";
  private static final String ALIVE = "/actuator/health/liveness";
  private static final String OTHERS_AWAY = "http://localhost:1/oauth2/token";

  private final TestIssuer issuer = new TestIssuer();

  @AfterEach
  void close() {
    issuer.close();
  }

  @Test
  void keepsTheKeysWhileTheProviderIsAway(CapturedOutput log) {
    try (GuardedShop shop = shop("--shop.security.keys-refresh=20ms")) {
      String token = customer();
      await().until(() -> shop.status("/customer", token) == 200);
      issuer.goAway();
      await().until(() -> log.getOut().contains("keeping those we know"));

      assertThat(shop.status("/customer", token)).isEqualTo(200);
      assertThat(shop.status(READY, null)).isEqualTo(200);
      assertThat(log).doesNotContain("Exception");
    }
  }

  @Test
  void isNotReadyBeforeItHasTheKeys(CapturedOutput log) {
    issuer.goAway();
    try (GuardedShop shop = shop()) {
      assertThat(shop.status(ALIVE, null)).isEqualTo(200);
      assertThat(shop.status(READY, null)).isEqualTo(503);
      assertThat(shop.status("/open", null)).isEqualTo(200);
      issuer.comeBack();

      await().until(() -> shop.status(READY, null) == 200);
      assertThat(shop.status("/customer", customer())).isEqualTo(200);
      assertThat(log.getOut().lines().filter(line -> line.contains(" WARN "))).hasSize(1);
    }
  }

  @Test
  void saysThatItCannotJudgeATokenYet(CapturedOutput log) {
    issuer.goAway();
    try (GuardedShop shop = shop()) {
      HttpResponse<String> answer = shop.get("/customer", customer());

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("problems/unavailable");
      assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
      assertThat(log).doesNotContain("Exception");
    }
  }

  @Test
  void isReadyAloneWhenNobodySaidWhereTheKeysAre() {
    try (GuardedShop shop = new GuardedShop("--shop.security.token-uri=" + OTHERS_AWAY)) {
      assertThat(shop.status(READY, null)).isEqualTo(200);
      assertThat(shop.status("/open", null)).isEqualTo(200);
    }
  }

  @Test
  void learnsANewKeyFromTheFirstTokenThatUsesIt() {
    try (GuardedShop shop = shop("--shop.security.keys-pause=0s")) {
      await().until(() -> shop.status("/customer", customer()) == 200);
      issuer.changeKey();

      assertThat(shop.status("/customer", customer())).isEqualTo(200);
    }
  }

  @Test
  void asksOnceForManyUnknownKeys() {
    try (GuardedShop shop = shop("--shop.security.keys-pause=10m")) {
      await().until(() -> shop.status(READY, null) == 200);
      int before = issuer.fetches();
      List<String> invented = IntStream.range(0, 20).mapToObj(_ -> strangers()).toList();

      assertThat(invented.parallelStream().map(token -> shop.status("/customer", token)))
          .containsOnly(401);
      assertThat(issuer.fetches() - before).isLessThanOrEqualTo(1);
    }
  }

  private GuardedShop shop(String... more) {
    String[] settings = java.util.Arrays.copyOf(more, more.length + 2);
    settings[more.length] = "--shop.security.issuer=" + TestIssuer.NAME;
    settings[more.length + 1] = "--shop.security.jwk-set-uri=" + issuer.jwkSetUri();
    return new GuardedShop(settings);
  }

  private String customer() {
    return issuer.token(claims -> claims.subject("c-1").claim("roles", List.of("customer")));
  }

  private String strangers() {
    return issuer.strangersToken(
        claims -> claims.subject("c-1").claim("roles", List.of("customer")));
  }
}
