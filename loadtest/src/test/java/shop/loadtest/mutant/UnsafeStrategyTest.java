package shop.loadtest.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.loadtest.check.Promise;
import shop.loadtest.check.Ruling;
import shop.loadtest.check.Verdict;
import shop.loadtest.evidence.Database;

/** The strategy that a class may watch at its mistake: it reads, and then it writes. */
class UnsafeStrategyTest {

  private static final Database DATABASE = Instance.database("teaching");

  @Test
  void aStrategyThatReadsAndThenWritesIsCaught() throws Exception {
    Instance.Start unsafe =
        Instance.Start.timesale(DATABASE)
            .with("shop.teaching", "true")
            .with("shop.timesale.reservation.strategy", "unsafe");
    try (Instance taught = unsafe.run("one")) {
      String sale = new Sql(DATABASE).sale("taught", 30, 2, Duration.ofSeconds(-1));

      Verdict verdict = Judged.verdict(DATABASE, new Rush(List.of(taught), sale, 1, 80, 3));

      assertThat(verdict.passed()).isFalse();
      assertThat(verdict.rulings())
          .filteredOn(ruling -> ruling.state() == Ruling.State.VIOLATED)
          .extracting(Ruling::promise)
          .contains(Promise.UNITS);
    }
  }
}
