package shop.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Gives a service that names no scopes all of its own, where Spring would give it none. */
final class OwnScopes implements AuthenticationConverter {

  private final AuthenticationConverter wish = new OAuth2ClientCredentialsAuthenticationConverter();

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    return wish.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken wished
        ? withScopes(wished)
        : null;
  }

  private static Authentication withScopes(OAuth2ClientCredentialsAuthenticationToken wished) {
    return wished.getScopes().isEmpty()
            && wished.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
            && client.getRegisteredClient() != null
        ? new OAuth2ClientCredentialsAuthenticationToken(
            client, client.getRegisteredClient().getScopes(), wished.getAdditionalParameters())
        : wished;
  }
}
