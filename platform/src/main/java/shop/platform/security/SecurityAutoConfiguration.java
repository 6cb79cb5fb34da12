package shop.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import shop.platform.PlatformAutoConfiguration;
import shop.platform.RepeatedWork;

/**
 * Makes every service a resource server of its own.
 *
 * <p>It stands before Boot's own configurations, named by class literals: a misspelt name would be
 * ignored silently, Boot's chain would come first, and everything would answer 401.
 */
@AutoConfiguration(
    after = PlatformAutoConfiguration.class,
    before = {
      OAuth2ResourceServerAutoConfiguration.class,
      OAuth2ResourceServerWebSecurityAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
@Import(ResourceServer.class)
public class SecurityAutoConfiguration {

  /**
   * A filter is not worth a span and a timer of its own; a dozen of them cost more than the work.
   */
  @Bean
  @ConditionalOnMissingBean
  static SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(
      JWKSource<SecurityContext> keys, SecurityProperties properties, Clock clock) {
    return new TokenChecks(properties, clock).decoder(keys);
  }

  /** The keys come over the network, unless the service is the provider and has them itself. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(JWKSource.class)
  static class RemoteKeys {

    private static final Duration RETRY = Duration.ofMillis(500);

    @Bean
    SigningKeys signingKeys(SecurityProperties properties, Clock clock) {
      KeysAddress address = new KeysAddress(properties.keysAddress());
      return new SigningKeys(address, properties.keysPause(), clock);
    }

    @Bean
    RepeatedWork signingKeysWatch(SigningKeys keys, SecurityProperties properties) {
      return new RepeatedWork(
          "signing-keys", RETRY, () -> keys.refresh() ? properties.keysRefresh() : RETRY);
    }

    @Bean
    SigningKeysHealth signingKeysHealthIndicator(SigningKeys keys, SecurityProperties properties) {
      return new SigningKeysHealth(keys, properties.keysRequired());
    }
  }
}
