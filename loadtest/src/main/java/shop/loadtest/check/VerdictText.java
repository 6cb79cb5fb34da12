package shop.loadtest.check;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shop.loadtest.history.Run;

/** A verdict for people: one line a promise, and under it the first of what violates it. */
final class VerdictText {

  private static final int SHOWN = 3;

  private final StringBuilder text = new StringBuilder();

  private VerdictText() {}

  static String of(Verdict verdict) {
    VerdictText text = new VerdictText();
    if (verdict.run() != null) {
      text.head(verdict.run(), verdict.exchanges());
    }
    verdict.rulings().forEach(text::ruling);
    text.text.append(
        verdict.passed()
            ? "PASSED: nothing that could be judged is violated.\n"
            : "FAILED: a promise was not kept.\n");
    return text.text.toString();
  }

  private void head(Run run, Map<String, Long> exchanges) {
    line("run", "seed %d, commit %s, %s".formatted(run.seed(), run.commit(), run.machine()));
    line("replay", run.replay());
    line(
        "exchanges",
        exchanges.entrySet().stream()
            .map(kind -> "%s: %d".formatted(kind.getKey(), kind.getValue()))
            .collect(Collectors.joining(", ")));
    text.append('\n');
  }

  private void ruling(Ruling ruling) {
    text.append(
        "%2d  %-10s  %s%s%n"
            .formatted(
                ruling.promise().number(),
                state(ruling),
                ruling.promise().words(),
                figures(ruling.figures())));
    ruling.first().stream().limit(SHOWN).forEach(this::violation);
    ruling.notJudged().forEach(part -> text.append("      not judged: %s%n".formatted(part)));
  }

  private static String state(Ruling ruling) {
    return switch (ruling.state()) {
      case HELD -> "held";
      case NOT_JUDGED -> "not judged";
      case VIOLATED -> "VIOLATED %d times".formatted(ruling.violations());
    };
  }

  private static String figures(Map<String, Object> figures) {
    return figures.isEmpty()
        ? ""
        : figures.entrySet().stream()
            .map(figure -> "%s: %s".formatted(figure.getKey(), figure.getValue()))
            .sorted()
            .collect(Collectors.joining("; ", " (", ")"));
  }

  private void violation(Violation violation) {
    text.append("      %s%n".formatted(violation.says()));
    violation.piece().forEach(thing -> text.append("        %s%n".formatted(thing)));
  }

  private void line(String name, String value) {
    text.append(String.format(Locale.ROOT, "%-10s %s%n", name, value));
  }
}
