package shop.loadtest.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.loadtest.bench.Machine;
import shop.loadtest.bench.Progress;
import shop.loadtest.check.Promise;
import shop.loadtest.check.Ruling;
import shop.loadtest.check.Verdict;

/**
 * Each fault once but for scaling, which other tests do, on real processes; it prints how long
 * customers did not know.
 */
class FaultsCampaignTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int KINDS = Fault.values().length - 1;
  private static final Order ORDER =
      new Order(5, KINDS, 2_000, 150, Ground.INSTANCES, Duration.ofMinutes(10));

  // Whether an instance has rehearsed before it is ready makes no difference to what it promises.
  private static final Map<String, String> SETTINGS = Map.of("SHOP_TIMESALE_WARMUP_REQUESTS", "0");

  // Not a fresh folder: the unpacked database server stays there for the next time.
  private static final Path HOME = ROOT.resolve("loadtest/target/campaign");

  private static Ground ground;
  private static Outcome outcome;

  @BeforeAll
  static void run() throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    assertThat(ROOT.resolve("timesale-service/target/timesale-service-1.0.0-SNAPSHOT-exec.jar"))
        .as("what this test starts; ./mvnw -pl timesale-service package makes it")
        .exists();
    ground = new Ground(ROOT, HOME, SETTINGS);
    ground.start();
    Progress progress = new Progress(out, System.nanoTime());
    Path history = HOME.resolve("history.jsonl.gz");
    outcome = new Campaign(ORDER, ground, Machine.here(ROOT), history, progress).run();
    out.println(new Page(outcome).text());
  }

  @AfterAll
  static void end() throws Exception {
    ground.wipe();
  }

  @Test
  void nothingIsLostByAnyFaultAndEverybodyKnows() throws Exception {
    assertThat(outcome.verdict().rulings())
        .filteredOn(ruling -> ruling.state() == Ruling.State.VIOLATED)
        .isEmpty();
    assertThat(outcome.sold().undecided()).isZero();
    assertThat(outcome.returned()).isEqualTo(outcome.cancelled()).isPositive();
    assertThat(outcome.kinds()).hasSize(KINDS);
    assertThat(outcome.sold().answers()).containsKeys("201", "409 sold-out");
    assertThat(outcome.passed()).isTrue();
  }

  @Test
  void aReservationThatVanishesMakesItFail() throws Exception {
    ground
        .database()
        .execute(
            "delete from reservation where returned_at is null and reservation_id"
                + " = (select max(reservation_id) from reservation where returned_at is null)");
    Verdict verdict = new Court(ground, outcome.history(), List.of()).verdict();
    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.of(Promise.ANSWERS).state()).isEqualTo(Ruling.State.VIOLATED);
  }
}
