package shop.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.identity.IdentityProperties;

/** Turns the clock minute by minute, through hours in which the signing key changes. */
class KeyRotationTest {

  private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TurningClock clock = new TurningClock();
  private final SealedKeys sealedKeys = KeyTables.fresh(clock);
  private final Seal seal = new Seal("a secret for tests", 1);

  @Test
  void refusesNoGoodTokenWhileKeysChange() {
    Instance one = new Instance(rules(Duration.ofHours(2)));
    Instance two = new Instance(rules(Duration.ofHours(2)));
    Deque<Token> good = new ArrayDeque<>();
    Set<String> signed = new HashSet<>();
    JWKSet knownToAService = one.published();

    for (int minute = 0; minute < 7 * 60; minute++) {
      // One instance looks a little later than the other, a service only every five minutes.
      (minute % 2 == 0 ? one : two).rotation.look();
      knownToAService = minute % 5 == 0 ? two.published() : knownToAService;
      good.add(one.sign());
      good.add(two.sign());
      while (good.getFirst().expires().isBefore(clock.instant())) {
        good.removeFirst();
      }
      JWKSet known = knownToAService;
      assertThat(good).allMatch(token -> token.isAcceptedWith(known));
      good.forEach(token -> signed.add(token.keyId()));
      clock.turn(MINUTE);
    }

    assertThat(signed).as("keys that signed").hasSize(4);
    assertThat(sealedKeys.newestFirst()).as("spent keys are destroyed").hasSizeLessThan(4);
  }

  @Test
  void allInstancesGoOverToTheNextKeyAtTheSameMoment() {
    Instance one = new Instance(rules(Duration.ZERO));
    Instance two = new Instance(rules(Duration.ZERO));
    one.rotation.rotate();
    two.rotation.rotate();
    assertThat(sealedKeys.newestFirst()).as("one wish is enough").hasSize(2);

    String before = one.sign().keyId();
    clock.turn(Duration.ofMinutes(14));
    assertThat(List.of(one.sign().keyId(), two.sign().keyId())).containsOnly(before);
    clock.turn(Duration.ofMinutes(1));
    String after = one.sign().keyId();
    assertThat(after).isNotEqualTo(before);
    assertThat(two.sign().keyId()).isEqualTo(after);
  }

  @Test
  void neverRotatesByItselfWhenToldNotTo() {
    Instance one = new Instance(rules(Duration.ZERO));
    clock.turn(Duration.ofDays(1000));
    one.rotation.look();
    assertThat(sealedKeys.newestFirst()).hasSize(1);
  }

  private static KeyRules rules(Duration rotateAfter) {
    return new KeyRules(rotateAfter, Duration.ofMinutes(15));
  }

  private final class Instance {

    private final KeyRing ring = new KeyRing(sealedKeys, seal, clock);
    private final KeyRotation rotation;

    Instance(KeyRules rules) {
      IdentityProperties.Storefront storefront =
          new IdentityProperties.Storefront(Set.of("x"), Set.of("x"));
      IdentityProperties properties =
          new IdentityProperties(null, TOKEN_LIFE, TOKEN_LIFE, storefront, Map.of());
      rotation = new KeyRotation(ring, rules, properties, clock, new SimpleMeterRegistry());
    }

    JWKSet published() {
      return new JWKSet(ring.get(ANY, null)).toPublicJWKSet();
    }

    Token sign() {
      return new Token(ring.current().getKeyID(), clock.instant().plus(TOKEN_LIFE));
    }
  }

  /** What matters here of a token: the key that it needs, and until when. */
  private record Token(String keyId, Instant expires) {

    boolean isAcceptedWith(JWKSet keys) {
      return keys.getKeyByKeyId(keyId) != null;
    }
  }
}
