package shop.identity.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import shop.identity.account.Account;
import shop.identity.account.Accounts;
import shop.identity.account.Role;
import shop.platform.security.SecurityProperties;

/** What the shop's tokens say beyond the standard: their audience, roles and name. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final Accounts accounts;
  private final SecurityProperties security;

  TokenClaims(Accounts accounts, SecurityProperties security) {
    this.accounts = accounts;
    this.security = security;
  }

  @Override
  public void customize(JwtEncodingContext token) {
    if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
      token.getClaims().audience(storable(List.of(security.audience())));
      if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
        addRoles(token);
      }
    } else if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
      addName(token);
    }
  }

  /** The roles of this moment, not those of the moment of signing in. */
  private void addRoles(JwtEncodingContext token) {
    List<String> roles =
        account(token).stream()
            .flatMap(account -> account.roles().stream())
            .map(Role::claim)
            .sorted()
            .toList();
    token.getClaims().claim(security.rolesClaim(), storable(roles));
  }

  private void addName(JwtEncodingContext token) {
    account(token)
        .ifPresent(account ->
            token
                .getClaims()
                .claim("name", account.name())
                .claim("preferred_username", account.login()));
  }

  private Optional<Account> account(JwtEncodingContext token) {
    Authentication signedIn = token.getPrincipal();
    return signedIn == null ? Optional.empty() : accounts.withId(signedIn.getName());
  }

  /** The claims are stored as JSON with class names, where immutable lists are not welcome. */
  private static List<String> storable(List<String> values) {
    return new ArrayList<>(values);
  }
}
