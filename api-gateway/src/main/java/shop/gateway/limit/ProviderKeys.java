package shop.gateway.limit;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The keys that the identity provider publishes, as they were at the last look. No request ever
 * waits for them: a token whose key is not known yet just counts for no customer.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

  private static final Logger log = LoggerFactory.getLogger(ProviderKeys.class);
  private static final int CONNECT_MILLIS = 500;
  private static final int READ_MILLIS = 2000;
  private static final int MAX_BYTES = 64 * 1024;

  private final URI address;
  private volatile JWKSet keys = new JWKSet();

  ProviderKeys(URI address) {
    this.address = address;
  }

  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) {
    return wanted.select(keys);
  }

  /** Looks every few seconds; the last keys stay while the provider is away. */
  @Scheduled(fixedDelayString = "${shop.gateway.rate.keys-refresh:5s}")
  void look() {
    try {
      keys = JWKSet.load(address.toURL(), CONNECT_MILLIS, READ_MILLIS, MAX_BYTES);
    } catch (IOException | ParseException e) {
      log.debug("No look at the provider's keys: {}", e.toString());
    }
  }
}
