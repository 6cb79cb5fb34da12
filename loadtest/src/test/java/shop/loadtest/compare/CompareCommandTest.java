package shop.loadtest.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs of both tools are the same if their answers are within each other's spread. */
class CompareCommandTest {

  private static final int SAME = 0;
  private static final int UNLIKE = 1;
  private static final int NO_VERDICT = 2;

  @TempDir private Path folder;

  private final List<String> files = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void rangesThatMeetAreTheSame() throws IOException {
    played("gatling", 5_000, 400, 12);
    played("gatling", 5_100, 300, 14);
    played("k6", 5_090, 310, 13);
    played("k6", 5_300, 100, 19);
    assertThat(compare()).isEqualTo(SAME);
    assertThat(out.toString())
        .contains("rush, 100 arrivals/s at the peak, 60 s")
        .contains("2 of gatling, 2 of k6")
        .contains("| reserve | 201 | 5,050 (5,000–5,100) | 5,195 (5,090–5,300) | same |")
        .contains("| reserve | p95 ms | 13 (12–14) | 16 (13–19) | same |");
  }

  @Test
  void otherAnswersDiffer() throws IOException {
    played("gatling", 5_400, 0, 12);
    played("k6", 5_000, 400, 12);
    assertThat(compare()).isEqualTo(UNLIKE);
    assertThat(out.toString()).contains("| reserve | sold-out | 0 | 400 | **differs** |");
  }

  @Test
  void otherTimesDiffer() throws IOException {
    played("gatling", 5_000, 400, 12);
    played("k6", 5_000, 400, 40);
    assertThat(compare()).isEqualTo(UNLIKE);
    assertThat(out.toString()).contains("| reserve | p95 ms | 12 | 40 | **differs** |");
  }

  @Test
  void anArrivalMoreOrLessIsTheSame() throws IOException {
    played("gatling", 5_000, 400, 12);
    played("k6", 5_040, 398, 12);
    assertThat(compare()).isEqualTo(SAME);
  }

  @Test
  void otherCoursesCannotBeCompared() throws IOException {
    played("gatling", 5_000, 400, 12);
    Path other = Path.of(files.getFirst());
    String text = Files.readString(other).replace("rush", "sold-out");
    files.add(Files.writeString(folder.resolve("other.json"), text).toString());
    assertThat(compare()).isEqualTo(NO_VERDICT);
    assertThat(err.toString()).contains("Only runs of one course can be compared");
  }

  @Test
  void anotherFileIsNoResult() throws IOException {
    played("gatling", 5_000, 400, 12);
    files.add(Files.writeString(folder.resolve("other.json"), "{\"tool\": \"k6\"}").toString());
    assertThat(compare()).isEqualTo(NO_VERDICT);
    assertThat(err.toString()).contains("other.json is no result of ./shop load");
  }

  private void played(String tool, int reserved, int soldOut, int p95) throws IOException {
    String result =
        """
        {"tool": "%s", "scenario": "rush", "rate": 100.0, "seconds": 60,
         "until": "2026-11-21T16:00:00Z", "more": true,
         "requests": {"reserve": {"kinds": {"201": %d, "sold-out": %d},
                                  "millis": {"p50": 5, "p95": %d, "p99": 30, "max": 40}}}}
        """
            .formatted(tool, reserved, soldOut, p95);
    Path file = folder.resolve(files.size() + ".json");
    files.add(Files.writeString(file, result).toString());
  }

  private int compare() {
    return new CommandLine(new CompareCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(files.toArray(String[]::new));
  }
}
