package shop.loadtest.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The results as a program reads them. */
final class ResultsView {

  private ResultsView() {}

  static Map<String, Object> of(Results results) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("at", results.at().toString());
    all.put("machine", results.machine());
    all.put("configuration", configuration(results));
    all.put("goals", Goal.in(results));
    all.put("rows", rows(results));
    all.put("sweep", results.sweep());
    all.put("starts", results.starts());
    Map<String, Object> sizes = new LinkedHashMap<>();
    results.sizes().forEach((size, reached) -> sizes.put(size.label(), reached));
    all.put("sizes", sizes);
    all.put("memory", results.memory());
    return all;
  }

  private static Map<String, Object> configuration(Results results) {
    Course course = results.course();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("rounds", course.rounds());
    all.put("seconds", course.time().toSeconds());
    all.put("leadInMillis", course.leadIn().toMillis());
    all.put("warmUpSeconds", course.warmUp().toSeconds());
    all.put("connections", course.connections());
    all.put("openConnections", course.openConnections());
    all.put("customers", results.customers());
    all.put("openRate", results.rate());
    all.put("timesaleHeapMegabytes", Cast.heap());
    all.put("generator", "Netty, one event loop, in the process of the benchmarks");
    return all;
  }

  private static Map<String, Object> rows(Results results) {
    Map<String, Object> rows = new LinkedHashMap<>();
    for (Row row : Row.values()) {
      Map<String, Object> figures = new LinkedHashMap<>();
      Arrays.stream(Figure.values())
          .forEach(figure ->
              results.spread(row, figure).ifPresent(spread -> figures.put(figure.label(), spread)));
      if (!results.of(row).isEmpty()) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("meaning", row.meaning());
        told.put("figures", figures);
        told.put("answers", results.of(row).stream().map(Shot::kinds).toList());
        told.put("faults", results.of(row).stream().flatMap(s -> s.faults().stream()).toList());
        rows.put(row.slug(), told);
      }
    }
    return rows;
  }
}
