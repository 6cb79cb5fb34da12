package shop.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The identity provider's public keys, as far as we know them.
 *
 * <p>The last good set stays for as long as the provider is away. A token with an unknown key makes
 * us ask, but no more often than once per pause: anyone can invent key ids.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

  private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

  private final KeysAddress address;
  private final Duration pause;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable JWKSet known;
  private volatile Instant lastTry = Instant.MIN;
  private volatile boolean away;

  SigningKeys(KeysAddress address, Duration pause, Clock clock) {
    this.address = address;
    this.pause = pause;
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context)
      throws KeySourceException {
    List<JWK> matching = select(wanted, known);
    return matching.isEmpty() ? select(wanted, askAgain()) : matching;
  }

  /** Whether any keys are known. */
  boolean known() {
    return known != null;
  }

  /** Reads the keys now; says whether that worked and keeps the last good ones if not. */
  boolean refresh() {
    fetching.lock();
    try {
      lastTry = clock.instant();
      known = address.read();
      cameBack();
      return true;
    } catch (IOException e) {
      wentAway(e);
      return false;
    } finally {
      fetching.unlock();
    }
  }

  /** Those who come during a fetch wait for its end and share what it found. */
  private JWKSet askAgain() throws KeySourceException {
    fetching.lock();
    try {
      if (clock.instant().isAfter(lastTry.plus(pause))) {
        refresh();
      }
    } finally {
      fetching.unlock();
    }
    JWKSet now = known;
    if (now == null) {
      throw new KeySourceException("The provider's keys have never been read");
    }
    return now;
  }

  private static List<JWK> select(JWKSelector wanted, @Nullable JWKSet keys) {
    return keys == null ? List.of() : wanted.select(keys);
  }

  private void wentAway(IOException reason) {
    if (!away) {
      log.warn(
          "No signing keys from {} ({}); {}, and asking on quietly",
          address,
          reason.getMessage(),
          known == null ? "requests with a token wait for them" : "keeping those we know");
    }
    away = true;
  }

  private void cameBack() {
    if (away) {
      log.info("Signing keys read from {}", address);
    }
    away = false;
  }
}
