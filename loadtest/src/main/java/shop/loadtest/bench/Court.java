package shop.loadtest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.loadtest.check.Trial;
import shop.loadtest.check.Verdict;
import shop.loadtest.evidence.Bounds;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.Sources;
import shop.loadtest.history.HistoryFile;
import shop.loadtest.history.HistoryReader;
import shop.loadtest.history.Run;

/** Has the checker judge the sales of the benchmarks: a fast shop that breaks a promise is void. */
record Court(Path folder) {

  /** Begins the history of a sale. */
  HistoryFile history(String sale, Instant started) throws IOException {
    Files.createDirectories(folder);
    Run run = new Run(0, "", "", List.of(sale), started, "./shop bench");
    return HistoryFile.create(file(sale), run);
  }

  private Path file(String sale) {
    return folder.resolve(sale + ".jsonl");
  }

  /** What the checker holds against a sale: by its tables, and by its history if there is one. */
  List<String> judge(Database database, String sale) throws IOException {
    @Nullable HistoryReader heard =
        Files.exists(file(sale)) ? HistoryReader.open(file(sale)) : null;
    Sources sources =
        new Sources(List.of(sale), heard, database.evidence(), null, null, null, null);
    Verdict verdict = Trial.of(Evidence.gather(sources, Bounds.USUAL));
    Files.deleteIfExists(file(sale));
    return verdict.rulings().stream()
        .flatMap(ruling -> ruling.first().stream().limit(1))
        .map(violation -> "checker: " + violation.says())
        .toList();
  }
}
