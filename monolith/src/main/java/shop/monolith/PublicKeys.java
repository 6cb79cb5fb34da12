package shop.monolith;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of identity-service as it publishes them, for modules beside it: nothing to fetch. */
record PublicKeys(JWKSource<SecurityContext> identity) implements JWKSource<SecurityContext> {

  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context)
      throws KeySourceException {
    return identity.get(wanted, context).stream().map(JWK::toPublicJWK).toList();
  }
}
