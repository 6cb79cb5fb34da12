package shop.identity.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys in memory: the one that signs, before it those that signed what is still good, after it
 * perhaps the next.
 *
 * <p>All instances have the same ones from the database, where each key says from when on it signs;
 * so all go over to the next at the same moment, without a word between them.
 */
@Component
public class KeyRing implements JWKSource<SecurityContext> {

  private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
  private static final int FIRST = 1;

  private final SealedKeys sealedKeys;
  private final Seal seal;
  private final Clock clock;
  private volatile List<SealedKey> sealed = List.of();
  private volatile List<PublishedKey> keys = List.of();

  KeyRing(SealedKeys sealedKeys, Seal seal, Clock clock) {
    this.sealedKeys = sealedKeys;
    this.seal = seal;
    this.clock = clock;
    if (sealedKeys.newestFirst().isEmpty()) {
      sealedKeys.add(seal.seal(FIRST, NewKey.make(), clock.instant()));
    }
    look();
  }

  /** The key that signs: the newest of those that may. */
  public RSAKey current() {
    return signing().key();
  }

  /** The key that signs comes first: it is the one that is taken to sign. */
  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) {
    PublishedKey signing = signing();
    List<JWK> all =
        Stream.concat(
                Stream.of(signing),
                keys.stream().filter(key -> key.generation() != signing.generation()))
            .<JWK>map(PublishedKey::key)
            .toList();
    return wanted.select(new JWKSet(all));
  }

  /** All keys, the newest first. */
  List<PublishedKey> published() {
    return keys;
  }

  /** Takes up what other instances, or this one, changed in the database. */
  final void look() {
    List<SealedKey> now = sealedKeys.newestFirst();
    if (!now.isEmpty() && !now.equals(sealed)) {
      keys = now.stream().map(this::open).toList();
      sealed = now;
      log.info("Signing keys of the generations {}", keys.stream().map(this::words).toList());
    }
  }

  /** Publishes one more key, unless another instance was faster. */
  void announce(Instant signsFrom) {
    int next = keys.getFirst().generation() + 1;
    sealedKeys.add(seal.seal(next, NewKey.make(), signsFrom));
    look();
  }

  /** Destroys a key and all that are older. */
  void destroyUpTo(PublishedKey last) {
    sealedKeys.destroyUpTo(last.generation());
    look();
  }

  PublishedKey signing() {
    List<PublishedKey> all = keys;
    Instant now = clock.instant();
    return all.stream()
        .filter(key -> key.maySign(now))
        .findFirst()
        // Another instance made the first, by a clock that is ahead of ours.
        .or(() -> all.stream().min(Comparator.comparing(PublishedKey::signsFrom)))
        .orElseThrow();
  }

  private PublishedKey open(SealedKey key) {
    return keys.stream()
        .filter(known -> known.generation() == key.generation())
        .findFirst()
        .orElseGet(() -> new PublishedKey(key.generation(), seal.open(key), key.signsFrom()));
  }

  private String words(PublishedKey key) {
    return key.generation() + " from " + key.signsFrom();
  }
}
