package shop.loadtest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

  private static final Run RUN =
      new Run(7, "abc", "2 cores", List.of("demo"), Instant.EPOCH, "./shop bench --seed 7");

  @TempDir Path folder;

  @Test
  void readsBackWhatWasWritten() throws Exception {
    Path file = folder.resolve("history.jsonl");
    List<Exchange> told = List.of(reserved(1), soldOut(2));

    write(file, told);

    HistoryReader reader = HistoryReader.open(file);
    assertThat(reader.run()).isEqualTo(RUN);
    assertThat(all(reader)).isEqualTo(told);
  }

  @Test
  void writesOneObjectALineInTheOrderOfTheRecord() throws Exception {
    Path file = folder.resolve("history.jsonl");

    write(file, List.of(reserved(17)));

    assertThat(Files.readAllLines(file))
        .satisfiesExactly(
            head ->
                assertThat(head)
                    .startsWith("{\"run\":{\"seed\":7,\"commit\":\"abc\"")
                    .endsWith("\"replay\":\"./shop bench --seed 7\"}}"),
            line ->
                assertThat(line)
                    .startsWith("{\"n\":17,\"at\":\"1970-01-01T00:00:00.000017Z\",\"sent\":17,")
                    .doesNotContain("null"));
  }

  @Test
  void keepsAllOfManyPackedFromManyThreads() throws Exception {
    Path file = folder.resolve("history.jsonl.gz");
    try (History history = HistoryFile.create(file, RUN)) {
      LongStream.range(0, 50_000).parallel().forEach(n -> history.add(reserved(n)));
    }

    HistoryReader reader = HistoryReader.open(file);

    assertThat(all(reader)).extracting(Exchange::n).doesNotHaveDuplicates().hasSize(50_000);
    assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b);
  }

  private static void write(Path file, List<Exchange> told) throws IOException {
    try (History history = HistoryFile.create(file, RUN)) {
      told.forEach(history::add);
    }
  }

  private static List<Exchange> all(HistoryReader reader) throws IOException {
    List<Exchange> read = new ArrayList<>();
    reader.forEach(read::add);
    return read;
  }

  private static Exchange reserved(long n) {
    Instant at = Instant.EPOCH.plusNanos(n * 1000);
    return new Exchange(
        n,
        at,
        n,
        n + 1,
        "timesale-service#2",
        "c-1",
        "demo",
        "k-" + n,
        1,
        "tok_approve",
        201,
        null,
        "r-" + n,
        "o-" + n,
        12900L,
        "KRW",
        12900L,
        null,
        at);
  }

  private static Exchange soldOut(long n) {
    return new Exchange(
        n,
        Instant.EPOCH,
        n,
        n + 1,
        null,
        "c-1",
        "demo",
        "k-" + n,
        1,
        "tok_approve",
        409,
        "sold-out",
        null,
        null,
        null,
        null,
        null,
        0,
        null);
  }
}
