package shop.loadtest.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import shop.loadtest.check.Trial;
import shop.loadtest.check.Verdict;
import shop.loadtest.evidence.Bounds;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.Sources;
import shop.loadtest.evidence.Topics;
import shop.loadtest.history.HistoryReader;

/** The checker, on all that a campaign leaves. Can be asked again. */
record Court(Ground ground, Path history, List<String> sales) {

  /** Whoever asks while an instance stands still is overtaken; how far is told, not judged. */
  private static final Bounds BOUNDS =
      new Bounds(
          Bounds.USUAL.window(),
          Duration.ofSeconds(30),
          Duration.ofSeconds(90),
          Bounds.USUAL.clockError(),
          null);

  Court {
    sales = List.copyOf(sales);
  }

  Verdict verdict() throws IOException {
    return Trial.of(
        Evidence.gather(
            new Sources(
                sales,
                HistoryReader.open(history),
                ground.database().evidence(),
                null,
                null,
                null,
                Topics.of(ground.stage().broker())),
            BOUNDS));
  }
}
