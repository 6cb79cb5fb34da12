package shop.loadtest.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.loadtest.check.Promise;
import shop.loadtest.check.Verdict;
import shop.loadtest.evidence.Database;

/**
 * Sold out by a plain flag: fast, and winners who ask again hear that they lost. The same rush
 * without the flag is in {@link SqlMutantsTest}.
 */
class SoldOutFlagTest {

  private static final Database DATABASE = Instance.database("flag");

  @Test
  void aFlagThatDoesNotKnowTheWinnersIsCaught() throws Exception {
    try (Instance flagged = Instance.Start.timesale(DATABASE).with(SoldOutFlag.class).run("one")) {
      Verdict verdict = sellOut(flagged);

      assertThat(verdict.of(Promise.KEYS).first().toString())
          .contains("refused by the same key", "type=sold-out");
    }
  }

  private static Verdict sellOut(Instance instance) throws Exception {
    String sale = new Sql(DATABASE).sale("flag", 100, 2, Duration.ofSeconds(-1));
    return Judged.verdict(DATABASE, new Rush(List.of(instance), sale, 1, 80, 3));
  }
}
