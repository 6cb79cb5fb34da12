package shop.loadtest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results in words and tables of markdown. */
record Page(Results results) {

  String text() {
    List<String> parts = new ArrayList<>();
    parts.add(head());
    parts.add(goals());
    RowTables rows = new RowTables(results);
    parts.add(rows.rows());
    parts.add(rows.cpu());
    parts.add(rows.open());
    parts.add(sweep());
    parts.add(starts());
    parts.add(sizes());
    parts.add(memory());
    parts.add(rows.kinds());
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

  private String sizes() {
    Table table =
        new Table("timesale-service", "reservations/s", "÷ one of the smallest", "p99 ms");
    for (Size size : results.sizes().keySet()) {
      results
          .size(size, Sizes.Reached::perSecond)
          .ifPresent(reached ->
              table.row(
                  size.label(),
                  told(reached),
                  results
                      .size(Size.ONE, Sizes.Reached::perSecond)
                      .map(one -> told(reached.by(one)))
                      .orElse(""),
                  results.size(size, Sizes.Reached::p99).map(Page::told).orElse("")));
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

  static String told(Spread spread) {
    return "%s (%s–%s)"
        .formatted(number(spread.median()), number(spread.min()), number(spread.max()));
  }

  static String number(double value) {
    int digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
