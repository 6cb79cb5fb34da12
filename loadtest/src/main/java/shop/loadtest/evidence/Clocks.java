package shop.loadtest.evidence;

import static shop.loadtest.evidence.Database.each;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * How far the database's clock is before the clients'.
 *
 * <p>What the rows tell is not trusted for it: a service that stamps them by a clock of its own
 * would prove itself right. The database is asked, as often as it takes to find a quick answer, and
 * the answer belongs to the middle of the question's time. Clients and checker share a clock, or
 * the offset is stated.
 */
final class Clocks {

  private static final int QUESTIONS = 20;

  private Clocks() {}

  static Duration ahead(Database database) {
    try (Connection tables =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      Answer best = ask(tables);
      for (int i = 1; i < QUESTIONS; i++) {
        Answer next = ask(tables);
        best = next.took().compareTo(best.took()) < 0 ? next : best;
      }
      return best.ahead();
    } catch (SQLException e) {
      throw new UnreadableEvidenceException("%s tells no time".formatted(database.url()), e);
    }
  }

  private static Answer ask(Connection tables) throws SQLException {
    Instant[] told = new Instant[1];
    Instant asked = Instant.now();
    each(
        tables,
        "select clock_timestamp()",
        row -> told[0] = row.getObject(1, OffsetDateTime.class).toInstant());
    Duration took = Duration.between(asked, Instant.now());
    return new Answer(took, Duration.between(asked.plus(took.dividedBy(2)), told[0]));
  }

  private record Answer(Duration took, Duration ahead) {}
}
