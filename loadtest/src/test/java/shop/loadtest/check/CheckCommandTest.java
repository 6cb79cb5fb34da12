package shop.loadtest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import shop.loadtest.evidence.Database;
import shop.loadtest.evidence.Schema;
import shop.loadtest.history.History;
import shop.loadtest.history.HistoryFile;

/** The command as people and scripts use it, against a server of its own. */
class CheckCommandTest {

  private final Schema timesale = Schema.of("timesale-service", "timesale");
  private final StringWriter said = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void sellOneUnit() {
    timesale.run(
        """
        insert into sale values ('demo', 'p', 'ko', 'en', 100, 'KRW', 3, 2,
          '2026-11-21T01:00:00Z', '2026-11-21T02:00:00Z', null, 1, 2, 3, 3, 0, 0, null, null,
          '2026-11-21T01:00:00Z');
        insert into reservation values ('r1', 'o1', 'demo', 'minji', 'k1', 'p', 1, 100, 'KRW',
          'tok_approve', '2026-11-21T01:00:01Z');
        insert into reservation_slot values ('demo', 'minji', 1, 2, 'r1');
        insert into reservation_log values ('demo', 1, 'r1', 1, null, '2026-11-21T01:00:01Z')
        """);
  }

  private int check(String... more) {
    Database database = timesale.database();
    int slash = database.url().lastIndexOf('/');
    String name = database.url().substring(slash + 1).replaceFirst("\\?.*", "");
    CommandLine command = new CommandLine(new CheckCommand());
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(
        Stream.concat(
                Stream.of(
                    "--postgres=" + database.url().substring(0, slash),
                    "--user=" + database.user(),
                    "--password=" + database.password(),
                    "--database=timesale=" + name,
                    "--without=orders,payments,catalog,events"),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  @Test
  void aShopThatKeptItsPromisesPasses() throws IOException {
    Path json = folder.resolve("verdict.json");

    assertThat(check("--json=" + json)).as(said.toString()).isZero();

    assertThat(said.toString())
        .contains(" 1  held", "13  not judged", "not judged: the catalog: no catalog")
        .contains("PASSED");
    assertThat(Files.readString(json)).contains("\"passed\" : true", "\"UNITS\"", "\"NOT_JUDGED\"");
  }

  @Test
  void aShopThatBrokeOneFails() {
    timesale.run("update reservation set reserved_at = '2026-11-21T01:00:02Z'");

    assertThat(check()).isOne();

    assertThat(said.toString()).contains("a log entry and its reservation differ", "FAILED");
  }

  @Test
  void aHistoryIsJudgedWithTheTablesItBelongsTo() throws IOException {
    SampleShop shop = new SampleShop();
    shop.reserve("minji", "k1", 1);
    Path file = folder.resolve("history.jsonl.gz");
    try (History history = HistoryFile.create(file, new SampleShop.Heard(shop.exchanges).run())) {
      shop.exchanges.forEach(history::add);
    }

    assertThat(check("--history=" + file, "--clock-offset=0s")).as(said.toString()).isZero();
    assertThat(said.toString()).contains(" 2  held", "exchanges  201: 1", "./shop bench --seed 1");

    timesale.run("update reservation set order_id = 'o2'");
    assertThat(check("--history=" + file, "--clock-offset=0s")).isOne();
    assertThat(said.toString()).contains("kept otherwise than it was promised", "Exchange[n=1");
  }

  @Test
  void evidenceThatCannotBeReadIsNoVerdict() {
    assertThat(check("--database=timesale=nowhere")).isEqualTo(2);

    assertThat(said.toString()).contains("No verdict.", "cannot be read");
  }

  @Test
  void durationsAreReadInTheirUnits() {
    assertThat(check("--window=1500ms", "--quiet=1s", "--overtaking=2m", "--sale=demo")).isZero();
    assertThat(check("--window=soon")).isEqualTo(2);
    assertThat(said.toString()).contains("'soon' is none of 500ms, 30s, 2m");
  }
}
