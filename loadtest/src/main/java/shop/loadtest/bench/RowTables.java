package shop.loadtest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables with a line for each row that was driven. */
record RowTables(Results results) {

  private static final List<Figure> CPU =
      List.of(
          Figure.CPU_TIMESALE,
          Figure.CPU_GATEWAY,
          Figure.CPU_POSTGRESQL,
          Figure.CPU_KAFKA,
          Figure.CPU_GENERATOR);

  String rows() {
    Table table = new Table("row", "what", "per second", "p50 ms", "p99 ms", "others %");
    for (Row row : Row.values()) {
      table.rowIf(
          results.spread(row, Figure.PER_SECOND).isPresent() && !row.isOpen(),
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
  String cpu() {
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

  String open() {
    List<Row> rows = driven().filter(Row::isOpen).toList();
    List<String> heads = new ArrayList<>();
    heads.add("at %s/s".formatted(Page.number(results.rate())));
    rows.forEach(row -> heads.add(row.slug()));
    Table table = new Table(heads.toArray(String[]::new));
    for (Figure figure : Figure.values()) {
      boolean latency = figure.label().endsWith(" ms") || figure == Figure.BACKLOG;
      List<String> cells = new ArrayList<>(List.of(figure.label()));
      rows.forEach(row -> cells.add(told(row, figure)));
      table.rowIf(
          latency && rows.stream().anyMatch(row -> results.spread(row, figure).isPresent()),
          cells.toArray(String[]::new));
    }
    return table.text();
  }

  String kinds() {
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

  private Stream<Row> driven() {
    return Stream.of(Row.values()).filter(row -> !results.of(row).isEmpty());
  }

  private String told(Row row, Figure figure) {
    return results.spread(row, figure).map(Page::told).orElse("");
  }
}
