package shop.identity.provider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import shop.platform.security.SecurityProperties;

/**
 * The OpenID Connect endpoints. Their errors have OAuth's form, which every client library reads.
 */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

  /** Whoever comes to it without being signed in is led to the sign-in page and back. */
  private static final String AUTHORIZE = "/oauth2/authorize";

  @Bean
  @Order(1)
  SecurityFilterChain providerChain(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            provider -> {
              http.securityMatcher(provider.getEndpointsMatcher());
              provider
                  .oidc(Customizer.withDefaults())
                  .tokenEndpoint(tokens -> tokens.accessTokenRequestConverter(new OwnScopes()));
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
        .requestCache(cache -> cache.requestCache(rememberOnlyAuthorizations()))
        .exceptionHandling(handling ->
            handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"), browsers()))
        .build();
  }

  /** The issuer is the public address, whatever address a request came to. */
  @Bean
  AuthorizationServerSettings providerSettings(SecurityProperties security) {
    return AuthorizationServerSettings.builder().issuer(security.issuer()).build();
  }

  @Bean
  OAuth2AuthorizationService authorizations(
      JdbcOperations sql, RegisteredClientRepository clients) {
    return new JdbcOAuth2AuthorizationService(sql, clients);
  }

  @Bean
  OAuth2AuthorizationConsentService consents(
      JdbcOperations sql, RegisteredClientRepository clients) {
    return new JdbcOAuth2AuthorizationConsentService(sql, clients);
  }

  /** So that a refused call of another endpoint leaves no session behind. */
  private static RequestCache rememberOnlyAuthorizations() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, AUTHORIZE));
    return cache;
  }

  private static RequestMatcher browsers() {
    MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    html.setIgnoredMediaTypes(java.util.Set.of(MediaType.ALL));
    return html;
  }
}
