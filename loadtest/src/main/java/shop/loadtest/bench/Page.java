package shop.loadtest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results in words and tables of markdown. */
record Page(Results results) {

  private static final List<Figure> CPU =
      List.of(
          Figure.CPU_TIMESALE,
          Figure.CPU_GATEWAY,
          Figure.CPU_POSTGRESQL,
          Figure.CPU_KAFKA,
          Figure.CPU_GENERATOR);

  String text() {
    List<String> parts = new ArrayList<>();
    parts.add(head());
    parts.add(goals());
    parts.add(rows());
    parts.add(cpu());
    parts.add(open());
    parts.add(sweep());
    parts.add(starts());
    parts.add(memory());
    parts.add(kinds());
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  private String head() {
    Machine machine = results.machine();
    Course course = results.course();
    return """
    # Benchmarks of %s

    Machine: %d cores (%s), %s, %s, kernel %s, %s; generator, database and broker share it.
    Commit: %s. Rounds: %d of %d s a row, interleaved; warm-up until
    figures stop rising, at most %d s a row, and %d ms before each shot.
    Closed loops: %d connections; open loop: up to %d. Customers: %,d. Median (least–most of a round).\
    """
        .formatted(
            results.at(),
            machine.cores(),
            machine.processor(),
            machine.memory(),
            machine.system(),
            machine.kernel(),
            machine.jdk(),
            machine.commit(),
            course.rounds(),
            course.time().toSeconds(),
            course.warmUp().toSeconds(),
            course.leadIn().toMillis(),
            course.connections(),
            course.openConnections(),
            results.customers());
  }

  private String goals() {
    Table table = new Table("figure", "goal", "reached", "rounds", "");
    for (Goal goal : Goal.in(results)) {
      Ratio reached = goal.reached();
      table.row(
          goal.name(),
          "%s %s".formatted(goal.atLeast() ? "≥" : "≤", number(goal.wanted())),
          number(reached.value()),
          "%s–%s".formatted(number(reached.min()), number(reached.max())),
          goal.isMet() ? "met" : "missed");
    }
    return table.text();
  }

  private String rows() {
    Table table = new Table("row", "what", "per second", "p50 ms", "p99 ms", "others %");
    for (Row row : Row.values()) {
      table.rowIf(
          results.spread(row, Figure.PER_SECOND).isPresent() && row != Row.OPEN,
          row.slug(),
          row.meaning(),
          told(row, Figure.PER_SECOND),
          told(row, Figure.P50),
          told(row, Figure.P99),
          told(row, Figure.OTHERS));
    }
    return table.text();
  }

  /** Microseconds of processor time per answer. */
  private String cpu() {
    List<String> heads = new ArrayList<>(List.of("CPU per answer"));
    CPU.forEach(figure -> heads.add(figure.label()));
    heads.add(Figure.TRANSACTIONS.label());
    Table table = new Table(heads.toArray(String[]::new));
    for (Row row : Row.values()) {
      List<String> cells = new ArrayList<>(List.of(row.slug()));
      CPU.forEach(figure -> cells.add(told(row, figure)));
      cells.add(told(row, Figure.TRANSACTIONS));
      table.rowIf(!results.of(row).isEmpty(), cells.toArray(String[]::new));
    }
    return table.text();
  }

  private String open() {
    Table table = new Table("open loop at %s/s".formatted(number(results.rate())), "value");
    for (Figure figure : Figure.values()) {
      boolean latency = figure.label().endsWith(" ms") || figure == Figure.BACKLOG;
      table.rowIf(
          latency && results.spread(Row.OPEN, figure).isPresent(),
          figure.label(),
          told(Row.OPEN, figure));
    }
    return table.text();
  }

  private String sweep() {
    Table table = new Table("plain: transactions at once", "per second");
    results.sweep().forEach((together, reached) -> table.row("" + together, number(reached)));
    return table.text();
  }

  private String starts() {
    Table table =
        new Table("start of timesale-service", "ready after s", "CPU s", "first second ÷ arrivals");
    for (String how : results.starts().keySet()) {
      table.row(
          how,
          Goal.starts(results, how, Starts.Start::seconds).map(Page::told).orElse(""),
          Goal.starts(results, how, Starts.Start::cpuSeconds).map(Page::told).orElse(""),
          Goal.starts(results, how, Starts.Start::goodput).map(Page::told).orElse(""));
    }
    return table.text();
  }

  private String memory() {
    Table table = new Table("memory of timesale-service", "resident MB", "its share MB", "heap");
    results
        .memory()
        .forEach((when, held) ->
            table.row(
                when,
                number(held.resident()),
                number(held.proportional()),
                "at most %d MB".formatted(Cast.heap())));
    return table.text();
  }

  private String kinds() {
    Table table = new Table("row", "all answers", "void");
    for (Row row : Row.values()) {
      Map<String, Long> kinds = new TreeMap<>();
      results.of(row).forEach(shot -> shot.kinds().forEach((k, n) -> kinds.merge(k, n, Long::sum)));
      String faults =
          results.of(row).stream()
              .flatMap(shot -> shot.faults().stream())
              .collect(Collectors.joining("; "));
      table.rowIf(!kinds.isEmpty(), row.slug(), kinds.toString(), faults);
    }
    return table.text();
  }

  private String told(Row row, Figure figure) {
    return results.spread(row, figure).map(Page::told).orElse("");
  }

  private static String told(Spread spread) {
    return "%s (%s–%s)"
        .formatted(number(spread.median()), number(spread.min()), number(spread.max()));
  }

  static String number(double value) {
    int digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
