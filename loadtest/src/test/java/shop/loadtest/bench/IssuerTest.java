package shop.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import shop.loadtest.drive.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void itsTokensFitItsPublishedKey() throws GeneralSecurityException {
    Issuer issuer = new Issuer("http://localhost:8080");
    String[] parts = issuer.token("minji").split("\\.", -1);
    JsonNode key = JSON.readTree(issuer.keySet()).at("/keys/0");
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(claims.path("sub").asString()).isEqualTo("minji");
    assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:8080");
  }

  @Test
  void theCrowdComesInTurnAndNeverWithTheSameKey() throws GeneralSecurityException {
    var wishing = new Crowd(new Issuer("http://localhost:8080"), 2).wishing("demo");
    Wish first = wishing.get();
    Wish second = wishing.get();
    Wish third = wishing.get();
    assertThat(first.customer()).isEqualTo(third.customer()).isNotEqualTo(second.customer());
    assertThat(first.token()).isEqualTo(third.token()).isNotEqualTo(second.token());
    assertThat(first.key()).isNotEqualTo(third.key());
  }

  @Test
  void anEventTellsWhenItsReservationWasMade() {
    String event = "{\"saleId\":\"demo\",\"reservedAt\":\"2026-11-21T01:00:00.123456Z\"}";
    assertThat(LagWatch.reservedAt(event)).isEqualTo(Instant.parse("2026-11-21T01:00:00.123456Z"));
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString()));
  }
}
