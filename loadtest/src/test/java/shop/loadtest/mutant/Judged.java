package shop.loadtest.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.loadtest.check.Ruling;
import shop.loadtest.check.Trial;
import shop.loadtest.check.Verdict;
import shop.loadtest.evidence.Bounds;
import shop.loadtest.evidence.Database;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.Sources;
import shop.loadtest.evidence.Topics;
import shop.loadtest.history.Exchanges;
import shop.platform.testing.TestKafka;

/** The real checker on real tables and topics. */
final class Judged {

  /** Cold instances let people wait, and overtake. */
  private static final Bounds BOUNDS =
      new Bounds(
          Duration.ofMillis(500),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofMillis(100),
          null);

  private Judged() {}

  /** By the history and the sale's own tables. */
  static Verdict verdict(Database timesale, Rush rush) throws Exception {
    return verdict(timesale, rush.sale(), rush.run());
  }

  /** By the history and the sale's own tables. */
  static Verdict verdict(Database timesale, String sale, Exchanges heard) throws Exception {
    return judge(new Sources(List.of(sale), heard, timesale, null, null, null, null));
  }

  /** By the topics as well, and the orders if there are any. */
  static Verdict told(Database timesale, @Nullable Database orders, String sale, Exchanges heard)
      throws Exception {
    return judge(
        new Sources(
            List.of(sale),
            heard,
            timesale,
            orders,
            null,
            null,
            Topics.of(TestKafka.bootstrapServers())));
  }

  private static Verdict judge(Sources sources) throws Exception {
    return Trial.of(Evidence.gather(sources, BOUNDS));
  }

  static void passes(Verdict verdict) {
    assertThat(verdict.rulings())
        .filteredOn(ruling -> ruling.state() == Ruling.State.VIOLATED)
        .isEmpty();
    assertThat(verdict.exchanges()).containsKey("201");
  }
}
