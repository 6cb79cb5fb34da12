package shop.loadtest.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shop.loadtest.bench.Machine;
import shop.loadtest.bench.Spread;
import shop.loadtest.bench.Table;

/** A comparison in words, and as a table of markdown. */
record ComparePage(Comparison comparison, Machine machine) {

  String text() {
    List<String> heads = new ArrayList<>(List.of("request", "answer"));
    heads.addAll(comparison.runs().keySet());
    heads.add("");
    Table table = new Table(heads.toArray(String[]::new));
    for (Row row : comparison.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.request(), row.what()));
      row.byTool().values().forEach(spread -> cells.add(told(spread)));
      cells.add(row.isSame() ? "same" : "**differs**");
      table.row(cells.toArray(String[]::new));
    }
    return head() + "\n\n" + table.text() + "\n";
  }

  private String head() {
    String runs =
        comparison.runs().entrySet().stream()
            .map(tool -> "%d of %s".formatted(tool.getValue().size(), tool.getKey()))
            .collect(Collectors.joining(", "));
    return """
    %s

    Runs: %s. Machine: %d cores (%s), %s, which shop and tool share. Commit: %s.
    Median (least–most of a run).\
    """
        .formatted(
            comparison.course(),
            runs,
            machine.cores(),
            machine.processor(),
            machine.memory(),
            machine.commit());
  }

  private static String told(Spread spread) {
    return spread.min() == spread.max()
        ? number(spread.median())
        : "%s (%s–%s)"
            .formatted(number(spread.median()), number(spread.min()), number(spread.max()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
  }

  /** All runs as they were kept, with where. */
  Map<String, Object> view() {
    return Map.of(
        "course", comparison.course(),
        "same", comparison.isSame(),
        "machine", machine,
        "runs", comparison.runs().values().stream().flatMap(List::stream).toList());
  }
}
