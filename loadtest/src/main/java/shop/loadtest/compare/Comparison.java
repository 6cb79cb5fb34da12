package shop.loadtest.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import shop.devstack.supervision.Failure;
import shop.loadtest.bench.Spread;
import shop.loadtest.compare.Played.Heard;

/**
 * What runs of one course heard, line by line.
 *
 * @param runs by tool
 */
record Comparison(Map<String, List<Played>> runs, List<Row> rows) {

  private static final List<String> PERCENTILES = List.of("p50", "p95");
  private static final Heard NOTHING = new Heard(Map.of(), Map.of());

  static Comparison of(List<Played> played) {
    Set<String> courses = played.stream().map(Played::course).collect(Collectors.toSet());
    if (courses.size() != 1) {
      throw new Failure("Only runs of one course can be compared, not " + courses);
    }
    Map<String, List<Played>> runs =
        played.stream()
            .collect(Collectors.groupingBy(Played::tool, TreeMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    for (String request : names(played, run -> run.requests().keySet())) {
      rows.addAll(counts(request, played, runs));
      rows.addAll(times(request, runs));
    }
    return new Comparison(runs, rows);
  }

  private static List<Row> counts(
      String request, List<Played> played, Map<String, List<Played>> runs) {
    return names(played, run -> heard(run, request).kinds().keySet()).stream()
        .map(kind ->
            Row.ofCounts(
                request,
                kind,
                spreads(runs, run -> heard(run, request).kinds().getOrDefault(kind, 0L))))
        .toList();
  }

  /** Only of what every run knows: what was not answered took no time. */
  private static List<Row> times(String request, Map<String, List<Played>> runs) {
    return PERCENTILES.stream()
        .filter(percentile ->
            runs.values().stream()
                .flatMap(List::stream)
                .allMatch(run -> heard(run, request).millis().getOrDefault(percentile, 0) > 0))
        .map(percentile ->
            Row.ofTimes(
                request,
                percentile,
                spreads(runs, run -> heard(run, request).millis().getOrDefault(percentile, 0))))
        .toList();
  }

  private static Heard heard(Played run, String request) {
    return run.requests().getOrDefault(request, NOTHING);
  }

  private static Map<String, Spread> spreads(
      Map<String, List<Played>> runs, ToDoubleFunction<Played> figure) {
    Map<String, Spread> spreads = new TreeMap<>();
    runs.forEach((tool, those) ->
        spreads.put(tool, Spread.of(those.stream().mapToDouble(figure).boxed().toList())));
    return spreads;
  }

  private static Set<String> names(List<Played> played, Function<Played, Set<String>> names) {
    return played.stream()
        .flatMap(run -> names.apply(run).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String course() {
    return runs.values().iterator().next().getFirst().course();
  }

  boolean isSame() {
    return rows.stream().allMatch(Row::isSame);
  }
}
