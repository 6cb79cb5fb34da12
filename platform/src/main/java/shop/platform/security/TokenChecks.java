package shop.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Everything that must be true of a token: RS256, known key, type, time, issuer, audience. */
final class TokenChecks {

  private static final int NAME = 128;

  private final SecurityProperties properties;
  private final Clock clock;

  TokenChecks(SecurityProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            type(),
            time(),
            subject(),
            new JwtIssuerValidator(properties.issuer()),
            new JwtAudienceValidator(properties.audience())));
    return decoder;
  }

  /** Refuses tokens that were signed for another purpose, such as logging a user out. */
  private static OAuth2TokenValidator<Jwt> type() {
    JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
    type.setAllowEmpty(true);
    return type;
  }

  /** Who it is about becomes part of our rows; no provider of sane mind gives longer names. */
  private static OAuth2TokenValidator<Jwt> subject() {
    return new JwtClaimValidator<String>(
        JwtClaimNames.SUB, name -> name != null && !name.isBlank() && name.length() <= NAME);
  }

  private OAuth2TokenValidator<Jwt> time() {
    JwtTimestampValidator time = new JwtTimestampValidator(properties.clockSkew());
    time.setAllowEmptyExpiryClaim(false);
    time.setClock(clock);
    return time;
  }
}
