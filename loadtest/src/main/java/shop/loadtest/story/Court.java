package shop.loadtest.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import shop.loadtest.check.Trial;
import shop.loadtest.check.Verdict;
import shop.loadtest.drive.Drive;
import shop.loadtest.evidence.Bounds;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.Sources;
import shop.loadtest.evidence.Topics;
import shop.loadtest.history.HistoryReader;

/** Has the checker judge the sale, by all databases, Kafka and what every customer heard. */
record Court(OwnShop shop, Plan plan) {

  // While cold instances join, whoever is sent to one may be overtaken as long as one has patience.
  private static final Bounds BOUNDS =
      new Bounds(
          Bounds.USUAL.window(),
          Drive.PATIENCE,
          Bounds.USUAL.quiet(),
          Bounds.USUAL.clockError(),
          Bounds.USUAL.clockOffset());

  Verdict judge(Path history) throws IOException {
    Databases databases = shop.databases();
    return Trial.of(
        Evidence.gather(
            new Sources(
                List.of(plan.saleId()),
                HistoryReader.open(history),
                databases.of("timesale"),
                databases.of("order"),
                databases.of("payment"),
                databases.of("catalog"),
                plan.monolith() ? null : Topics.of(shop.broker())),
            BOUNDS));
  }
}
