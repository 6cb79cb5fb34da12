package shop.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.platform.testing.TestPostgres;

class KeyRingTest {

  private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

  private final Seal seal = new Seal("a secret for tests");
  private final SealedKeys sealedKeys = fresh();

  @Test
  void isTheSameForInstancesThatStartAtOnceOnAnEmptyDatabase() {
    List<String> ids =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(_ -> new KeyRing(sealedKeys, seal).current().getKeyID())
            .distinct()
            .toList();

    assertThat(ids).hasSize(1);
  }

  @Test
  void signsWithANewerKeyAndStillPublishesThePreviousOne() throws JOSEException {
    KeyRing ring = new KeyRing(sealedKeys, seal);
    String first = ring.current().getKeyID();
    add(2, "second");
    ring.lookForNewer();

    assertThat(ring.current().getKeyID()).isEqualTo("second");
    assertThat(ring.get(ANY, null)).extracting("keyID").containsExactly("second", first);

    add(3, "third");
    ring.lookForNewer();
    assertThat(ring.get(ANY, null)).extracting("keyID").containsExactly("third", "second");
  }

  @Test
  void refusesKeysUnderAnotherSecretOrInAnotherPlace() throws JOSEException {
    SealedKey sealed = seal.seal(1, key("first"));
    SealedKey moved = new SealedKey(2, sealed.salt(), sealed.sealed());

    assertThat(seal.open(sealed).getKeyID()).isEqualTo("first");
    assertThatThrownBy(() -> new Seal("another secret").open(sealed))
        .isInstanceOf(KeySecretException.class);
    assertThatThrownBy(() -> seal.open(moved)).isInstanceOf(KeySecretException.class);
  }

  private void add(int generation, String id) throws JOSEException {
    assertThat(sealedKeys.add(seal.seal(generation, key(id)))).isTrue();
  }

  private static RSAKey key(String id) throws JOSEException {
    return new RSAKeyGenerator(2048).algorithm(JWSAlgorithm.RS256).keyID(id).generate();
  }

  private static SealedKeys fresh() {
    TestPostgres.Database database = TestPostgres.database("keys");
    DriverManagerDataSource source =
        new DriverManagerDataSource(database.url(), database.user(), database.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:/identity/db/migration")
        .load()
        .migrate();
    return new SealedKeys(JdbcClient.create(source), Clock.systemUTC());
  }
}
