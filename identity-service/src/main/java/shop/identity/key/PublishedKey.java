package shop.identity.key;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/** A signing key, opened, and when it begins to sign. */
record PublishedKey(int generation, RSAKey key, Instant signsFrom) {

  boolean maySign(Instant now) {
    return !now.isBefore(signsFrom);
  }
}
