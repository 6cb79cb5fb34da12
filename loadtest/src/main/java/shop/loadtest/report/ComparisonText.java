package shop.loadtest.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison as a table in Markdown, which a terminal shows as well. */
record ComparisonText(Comparison comparison) {

  private static final List<Measure> OF_SIGNALS =
      List.of(
          Measure.REPLICAS,
          Measure.TO_CAPACITY,
          Measure.LATE,
          Measure.LOST,
          Measure.P50,
          Measure.P99,
          Measure.RESERVED_CPU);

  String all() {
    List<Measure> measures =
        comparison.subject() == Comparison.Subject.SIGNALS
            ? OF_SIGNALS
            : Arrays.asList(Measure.values());
    return Stream.of(
            Stream.of(
                row("", Contender::name),
                row("---", _ -> "---:"),
                row("days", contender -> Integer.toString(contender.days().size())),
                row("sold of %,d".formatted(comparison.offer().quantity()), ComparisonText::sold)),
            measures.stream().map(measure -> row(measure.words(), measure::in)),
            databases())
        .flatMap(rows -> rows)
        .collect(Collectors.joining("\n", "", "\n" + end()));
  }

  /** Where the packing differs, whether the database has other work. */
  private Stream<String> databases() {
    return comparison.subject() == Comparison.Subject.SIGNALS
        ? Stream.empty()
        : comparison
            .contenders()
            .getFirst()
            .days()
            .getFirst()
            .bill()
            .databaseCpu()
            .keySet()
            .stream()
            .map(name ->
                row(
                    "CPU-seconds of PostgreSQL for " + name,
                    contender ->
                        contender
                            .spread(day -> day.bill().databaseCpu().getOrDefault(name, 0.0))
                            .words(1)));
  }

  private String row(String words, java.util.function.Function<Contender, String> cell) {
    return comparison.contenders().stream()
        .map(cell)
        .collect(Collectors.joining(" | ", "| %s | ".formatted(words), " |"));
  }

  private static String sold(Contender contender) {
    return contender.spread(Course::sold).words(0);
  }

  private String end() {
    BreakEven breakEven = comparison.breakEven();
    if (breakEven == null) {
      return "";
    }
    return """

    Where the monolith wins: %s.

    %s

    In a shop whose rest is larger, which is not measured: %s.
    """
        .formatted(
            comparison.monolithWins().isEmpty()
                ? "nowhere beyond the spread"
                : String.join("; ", comparison.monolithWins()),
            breakEven.points().stream()
                .filter(point -> point.intensity() == 1)
                .map(ComparisonText::words)
                .collect(Collectors.joining()),
            comparison.larger().stream().map(LargerShop::words).collect(Collectors.joining("; ")));
  }

  private static String words(BreakEven.Point point) {
    return point.hours() < 0
        ? "At these prices selective scaling is never cheaper for a rush like this one."
        : "Selective scaling is cheaper from %.0f hours of such a sale in a month of 730 on."
            .formatted(point.hours());
  }
}
