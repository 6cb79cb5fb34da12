package shop.platform.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * What a token allows: {@code ROLE_x} for each of its roles, {@code SCOPE_x} for each of its
 * scopes.
 *
 * <p>The claim of the roles may be a name or a path such as {@code realm_access.roles}, where other
 * providers keep them.
 */
final class TokenAuthorities implements Converter<Jwt, Collection<GrantedAuthority>> {

  private final String rolesClaim;
  private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

  TokenAuthorities(String rolesClaim) {
    this.rolesClaim = rolesClaim;
  }

  @Override
  public Collection<GrantedAuthority> convert(Jwt token) {
    List<GrantedAuthority> allowed = new ArrayList<>(scopes.convert(token));
    if (roles(token.getClaims()) instanceof Collection<?> roles) {
      roles.forEach(role -> allowed.add(new SimpleGrantedAuthority("ROLE_" + role)));
    }
    return allowed;
  }

  private @Nullable Object roles(Map<String, Object> claims) {
    if (claims.containsKey(rolesClaim)) {
      return claims.get(rolesClaim);
    }
    Object at = claims;
    for (String name : rolesClaim.split("\\.", -1)) {
      at = at instanceof Map<?, ?> nested ? nested.get(name) : null;
    }
    return at;
  }
}
