package shop.gateway.limit;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import shop.gateway.client.ClientAddress;
import shop.platform.security.SecurityProperties;
import tools.jackson.databind.json.JsonMapper;

/** The rate limits, unless they are switched off. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "shop.gateway.rate.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SecurityProperties.class)
@EnableScheduling
class LimitConfiguration {

  @Bean
  ProviderKeys providerKeys(SecurityProperties security) {
    URI address = security.jwkSetUri();
    return new ProviderKeys(Objects.requireNonNull(address, "shop.security.jwk-set-uri"));
  }

  @Bean
  RateLimits rateLimits(
      RateProperties rates,
      ClientAddress clients,
      Customers customers,
      MeterRegistry meters,
      JsonMapper json) {
    return new RateLimits(
        clients,
        customers,
        new Buckets("address", rates.address(), rates.remembered(), meters),
        new Buckets("customer", rates.customer(), rates.remembered(), meters),
        json);
  }

  @Bean
  Customers customers(ProviderKeys keys, SecurityProperties security, RateProperties rates) {
    return new Customers(decoder(keys, security), rates.remembered());
  }

  /** The checks of the services, so that what counts here is what they will accept. */
  private static JwtDecoder decoder(JWKSource<SecurityContext> keys, SecurityProperties security) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(security.clockSkew()),
            new JwtIssuerValidator(security.issuer()),
            new JwtAudienceValidator(security.audience())));
    return decoder;
  }
}
