package shop.loadtest.story;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import shop.loadtest.report.Comparison.Subject;

/** Whether one day is told, or several side by side. Filled by picocli. */
final class CompareOptions {

  @Option(
      names = "--compare",
      paramLabel = "signals|monolith",
      description = "Tells the same day by each signal, or as services and as a monolith.",
      converter = ByWord.class)
  private @Nullable Subject subject;

  @Option(
      names = "--runs",
      description = "How often each way is tried when days are compared (${DEFAULT-VALUE}).")
  private int runs = 3;

  @Option(
      names = "--kept",
      description =
          "Compares the days with this load that are kept in docs/results, and tells none.")
  private boolean kept;

  @Nullable Subject subject() {
    return subject;
  }

  int runs() {
    return runs;
  }

  boolean kept() {
    return kept;
  }

  /** As a person writes it. */
  static final class ByWord implements picocli.CommandLine.ITypeConverter<Subject> {

    @Override
    public Subject convert(String word) {
      return Subject.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
