package shop.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import shop.platform.testing.TestPostgres;

class InboxTest {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration RETENTION = Duration.ofDays(8);

  @Test
  void forgetsWhatIsOldAndNothingElseOnPostgres() throws Exception {
    TestPostgres.Database database = TestPostgres.database("inbox");
    forgets(database.url(), database.user(), database.password());
  }

  @Test
  void forgetsWhatIsOldAndNothingElseOnH2() throws Exception {
    forgets("jdbc:h2:mem:inbox;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1", "sa", "");
  }

  private static void forgets(String url, String user, String password) throws Exception {
    var database = new SingleConnectionDataSource(url, user, password, true);
    new EventTables(database).afterPropertiesSet();
    Inbox then = at(database, THEN);
    for (int i = 0; i < 1500; i++) {
      assertThat(then.isNew("me", "old-" + i)).isTrue();
    }
    Inbox now = at(database, THEN.plus(Duration.ofDays(9)));
    assertThat(now.isNew("me", "new")).isTrue();
    assertThat(now.isNew("me", "old-1")).isFalse();

    assertThat(now.forgetSome(RETENTION)).isTrue();
    assertThat(now.forgetSome(RETENTION)).isFalse();

    assertThat(now.isNew("me", "new")).isFalse();
    assertThat(now.isNew("me", "old-1")).isTrue();
    database.destroy();
  }

  private static Inbox at(DataSource database, Instant time) {
    return new Inbox(database, Clock.fixed(time, ZoneOffset.UTC));
  }
}
