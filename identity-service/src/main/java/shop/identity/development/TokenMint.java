package shop.identity.development;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import shop.identity.IdentityProperties;
import shop.identity.key.KeyRing;
import shop.platform.security.SecurityProperties;

/** Signs access tokens like those of the provider, for whomever it is told. */
@Component
class TokenMint {

  private static final Duration LONG_AGO = Duration.ofDays(30);

  private final KeyRing keys;
  private final SecurityProperties security;
  private final IdentityProperties identity;
  private final Clock clock;

  TokenMint(KeyRing keys, SecurityProperties security, IdentityProperties identity, Clock clock) {
    this.keys = keys;
    this.security = security;
    this.identity = identity;
    this.clock = clock;
  }

  /** What signs tokens with these roles, by their subject; any number of threads may use it. */
  Function<String, String> withRoles(List<String> roles, Flaw flaw) {
    RSAKey key = keys.current();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    try {
      JWSSigner signer = new RSASSASigner(key);
      return subject -> sign(new SignedJWT(header, claims(subject, roles, flaw)), signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWTClaimsSet claims(String subject, List<String> roles, Flaw flaw) {
    Instant now = clock.instant().minus(flaw == Flaw.EXPIRED ? LONG_AGO : Duration.ZERO);
    return new JWTClaimsSet.Builder()
        .issuer(security.issuer() + (flaw == Flaw.WRONG_ISSUER ? "/elsewhere" : ""))
        .audience(security.audience() + (flaw == Flaw.WRONG_AUDIENCE ? "-elsewhere" : ""))
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(identity.tokenLife())))
        .jwtID(UUID.randomUUID().toString())
        .claim(security.rolesClaim(), roles)
        .build();
  }

  private static String sign(SignedJWT token, JWSSigner signer) {
    try {
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
