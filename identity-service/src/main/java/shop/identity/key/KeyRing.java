package shop.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The current signing key and the one before it, in memory.
 *
 * <p>All instances have the same ones: whoever comes first makes the first, and each looks now and
 * then whether there is a newer one.
 */
@Component
public class KeyRing implements JWKSource<SecurityContext> {

  private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
  private static final int CURRENT_AND_PREVIOUS = 2;
  private static final int FIRST = 1;
  private static final int BITS = 2048;

  private final SealedKeys sealedKeys;
  private final Seal seal;
  private volatile List<SealedKey> sealed;
  private volatile List<RSAKey> keys;

  KeyRing(SealedKeys sealedKeys, Seal seal) {
    this.sealedKeys = sealedKeys;
    this.seal = seal;
    this.sealed = sealedKeys.newest(CURRENT_AND_PREVIOUS);
    if (sealed.isEmpty()) {
      sealedKeys.add(seal.seal(FIRST, newKey()));
      sealed = sealedKeys.newest(CURRENT_AND_PREVIOUS);
    }
    this.keys = open(sealed);
  }

  /** The key that signs. */
  public RSAKey current() {
    return keys.getFirst();
  }

  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) {
    return wanted.select(new JWKSet(List.<JWK>copyOf(keys)));
  }

  /** Takes up a newer key that another instance made; keeps what it has when nobody answers. */
  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void lookForNewer() {
    try {
      List<SealedKey> now = sealedKeys.newest(CURRENT_AND_PREVIOUS);
      if (!now.isEmpty() && !now.equals(sealed)) {
        keys = open(now);
        sealed = now;
        log.info("Signing with a new key, of generation {}", now.getFirst().generation());
      }
    } catch (DataAccessException | KeySecretException e) {
      log.warn("No look at the signing keys: {}", e.getMessage());
    }
  }

  private List<RSAKey> open(List<SealedKey> some) {
    return some.stream().map(seal::open).toList();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(UUID.randomUUID().toString())
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("This JVM makes no RSA keys", e);
    }
  }
}
