package shop.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyRingTest {

  private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

  private final Seal seal = new Seal("a secret for tests", 1);
  private final TurningClock clock = new TurningClock();
  private final SealedKeys sealedKeys = KeyTables.fresh(clock);

  @Test
  void isTheSameForInstancesThatStartAtOnceOnAnEmptyDatabase() {
    List<String> ids =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(_ -> new KeyRing(sealedKeys, seal, clock).current().getKeyID())
            .distinct()
            .toList();

    assertThat(ids).hasSize(1);
  }

  @Test
  void publishesTheNextKeyBeforeItSignsAndThePreviousOneAfter() {
    KeyRing ring = new KeyRing(sealedKeys, seal, clock);
    String first = ring.current().getKeyID();
    Instant later = clock.instant().plusSeconds(60);
    ring.announce(later);
    String second = ring.published().getFirst().key().getKeyID();

    assertThat(ring.current().getKeyID()).isEqualTo(first).isNotEqualTo(second);
    assertThat(ring.get(ANY, null)).extracting("keyID").containsExactly(first, second);
    clock.turnTo(later);
    assertThat(ring.current().getKeyID()).isEqualTo(second);
    assertThat(ring.get(ANY, null)).extracting("keyID").containsExactly(second, first);
  }

  @Test
  void opensEachKeyOnceAndTakesUpWhatOthersMade() {
    KeyRing ring = new KeyRing(sealedKeys, seal, clock);
    PublishedKey first = ring.published().getFirst();
    KeyRing other = new KeyRing(sealedKeys, seal, clock);
    other.announce(clock.instant().plusSeconds(60));

    assertThat(ring.published()).hasSize(1);
    ring.look();
    assertThat(ring.published()).hasSize(2);
    assertThat(ring.published().getLast()).isSameAs(first);
    assertThat(ring.published().getFirst().key()).isEqualTo(other.published().getFirst().key());
  }

  @Test
  void refusesKeysUnderAnotherSecretOrInAnotherPlace() {
    SealedKey sealed = seal.seal(1, NewKey.make(), clock.instant());
    SealedKey moved = new SealedKey(2, sealed.salt(), sealed.sealed(), sealed.signsFrom());

    assertThat(seal.open(sealed).isPrivate()).isTrue();
    assertThatThrownBy(() -> new Seal("another secret", 1).open(sealed))
        .isInstanceOf(KeySecretException.class);
    assertThatThrownBy(() -> seal.open(moved)).isInstanceOf(KeySecretException.class);
  }
}
