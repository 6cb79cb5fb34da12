package shop.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class FailuresBehaviour {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final Patience PATIENCE = new Patience(5, Duration.ofMinutes(15));
  private static final Subject MINJI = Subject.login("minji");

  private Failures failures;
  private TransactionTemplate transaction;

  abstract DataSource database();

  @BeforeEach
  void migrate() {
    DataSource database = database();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:/identity/db/migration")
        .load()
        .migrate();
    failures = new Failures(JdbcClient.create(database));
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  private Optional<Duration> count(Subject subject, Instant now) {
    return transaction.execute(_ -> failures.count(subject, PATIENCE, now));
  }

  @Test
  void makeOneWaitLongerEachTime() {
    // A database rounds to microseconds.
    Instant odd = NOW.minusNanos(1);
    IntStream.range(0, 5).forEach(_ -> assertThat(count(MINJI, odd)).isEmpty());
    assertThat(count(MINJI, NOW)).contains(Duration.ofSeconds(1));
    assertThat(failures.wait(MINJI, NOW)).contains(Duration.ofSeconds(1));

    Instant later = NOW.plusSeconds(1);
    assertThat(count(MINJI, later)).isEmpty();
    assertThat(count(MINJI, later)).contains(Duration.ofSeconds(2));
    assertThat(count(Subject.login("jisoo"), later)).isEmpty();
  }

  @Test
  void letNoMoreThroughWhenManyComeAtOnce() {
    long looked =
        IntStream.range(0, 30)
            .parallel()
            .mapToObj(_ -> count(MINJI, NOW))
            .filter(Optional::isEmpty)
            .count();

    assertThat(looked).isEqualTo(5);
  }

  @Test
  void areForgottenWhenSomeoneSignsInAndAfterAWhile() {
    IntStream.range(0, 6).forEach(_ -> count(MINJI, NOW));
    transaction.executeWithoutResult(_ -> failures.forget(MINJI));
    assertThat(failures.wait(MINJI, NOW)).isEmpty();

    IntStream.range(0, 6).forEach(_ -> count(MINJI, NOW));
    assertThat(failures.forget(NOW, 10)).isZero();
    assertThat(failures.forget(NOW.plusMillis(1), 10)).isEqualTo(1);
    assertThat(failures.wait(MINJI, NOW)).isEmpty();
  }

  @Test
  void areNoMoreThanTheTableMayHold() {
    IntStream.range(0, 20)
        .forEach(number -> count(Subject.login("login-" + number), NOW.plusSeconds(number)));

    assertThat(failures.forget(NOW, 15)).isEqualTo(5);
    assertThat(failures.forget(NOW, 15)).isZero();
  }
}
