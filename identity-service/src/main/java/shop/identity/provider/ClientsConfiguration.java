package shop.identity.provider;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import shop.identity.IdentityProperties;

/**
 * Who may ask for tokens: configuration, the same for all instances, and so not in the database.
 */
@Configuration(proxyBeanMethods = false)
class ClientsConfiguration {

  private static final Logger log = LoggerFactory.getLogger(ClientsConfiguration.class);

  @Bean
  RegisteredClientRepository clients(IdentityProperties properties, PasswordEncoder passwords) {
    List<RegisteredClient> all = new ArrayList<>();
    all.add(storefront(properties));
    for (IdentityProperties.Caller client : properties.clients().values()) {
      String secret = client.secret();
      if (secret == null || secret.isEmpty()) {
        log.info("{} gets no tokens of its own: no secret is set for it", client.id());
      } else {
        all.add(service(client, passwords.encode(secret), properties));
      }
    }
    return new InMemoryRegisteredClientRepository(all);
  }

  /** Runs in browsers, where nothing is secret: it proves by PKCE that it is the one who asked. */
  private static RegisteredClient storefront(IdentityProperties properties) {
    IdentityProperties.Storefront storefront = properties.storefront();
    return RegisteredClient.withId("storefront")
        .clientId("storefront")
        .clientName("Storefront")
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUris(uris -> uris.addAll(storefront.redirectUris()))
        .postLogoutRedirectUris(uris -> uris.addAll(storefront.signedOutUris()))
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(tokens(properties))
        .build();
  }

  private static RegisteredClient service(
      IdentityProperties.Caller client, String secretHash, IdentityProperties properties) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientSecret(secretHash)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .tokenSettings(tokens(properties))
        .build();
  }

  private static TokenSettings tokens(IdentityProperties properties) {
    return TokenSettings.builder().accessTokenTimeToLive(properties.tokenLife()).build();
  }
}
