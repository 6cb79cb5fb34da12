package shop.timesale.warmup;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * The one token that an instance gives itself, because no provider gives one to a rehearsal: signed
 * and verified like any other, by a key that was made for it, never left this process and is gone
 * with it.
 */
@Component
final class RehearsalToken {

  private static final int KEY_BITS = 2048;
  private static final Duration LIFE = Duration.ofMinutes(2);

  private final Clock clock;
  private volatile @Nullable Accepted accepted;

  RehearsalToken(Clock clock) {
    this.clock = clock;
  }

  private record Accepted(String token, JwtDecoder decoder) {}

  /** A customer's token, which counts until it is withdrawn. */
  String issue() {
    try {
      RSAKey key = new RSAKeyGenerator(KEY_BITS).generate();
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims());
      token.sign(new RSASSASigner(key));
      String text = token.serialize();
      accepted = new Accepted(text, NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build());
      return text;
    } catch (JOSEException e) {
      throw new IllegalStateException("No key could be made", e);
    }
  }

  void withdraw() {
    accepted = null;
  }

  /** What the token says, if it is this one; null if it is for others to judge. */
  @Nullable Jwt read(String token) {
    Accepted now = accepted;
    return now != null && now.token().equals(token) ? now.decoder().decode(token) : null;
  }

  private JWTClaimsSet claims() {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .subject("rehearsal-" + UUID.randomUUID())
        .claim("roles", List.of("customer"))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)))
        .build();
  }
}
