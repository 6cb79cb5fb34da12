package shop.loadtest.gatling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a saturation found, step by step. */
record Stairs(List<Step> steps) {

  /** The flows of a saturation end in the number of their step; others are left out. */
  static Stairs of(Settings settings, Answers answers, List<Flow> flows) {
    return new Stairs(
        flows.stream()
            .filter(flow -> !flow.suffix().isEmpty())
            .map(flow -> step(flow, settings, answers))
            .toList());
  }

  private static Step step(Flow flow, Settings settings, Answers answers) {
    Flow.Pace pace = flow.paces().getLast();
    String request = "reserve" + flow.suffix();
    Map<String, Long> kinds = answers.of(request);
    Set<String> proper = settings.playbook().proper("reserve");
    long overloaded = kinds.getOrDefault(settings.playbook().overloaded(), 0L);
    long good =
        kinds.entrySet().stream()
            .filter(kind -> proper.contains(kind.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    long all = Math.max(1, answers.number(request));
    int p95 = answers.millis(request, 95);
    double answered = good / (double) pace.seconds();
    return new Step(
        pace.from(),
        answered,
        p95,
        100.0 * overloaded / all,
        100.0 * (all - good - overloaded) / all,
        p95 <= settings.allowedMillisOfAStep() && answered >= 0.95 * pace.from());
  }

  /** The last step before the first that is not in time, in arrivals per second. */
  double knee() {
    return steps.stream().takeWhile(Step::inTime).mapToDouble(Step::offered).max().orElse(0);
  }

  String text() {
    if (steps.isEmpty()) {
      return "";
    }
    String head =
        "%n%10s %10s %8s %12s %9s%n"
            .formatted("offered/s", "answered/s", "p95 ms", "overloaded %", "failed %");
    return head
        + steps.stream().map(Step::text).collect(Collectors.joining())
        + "knee: %.0f/s, the last step before one that is not in time%n".formatted(knee());
  }

  /**
   * One of them.
   *
   * @param offered arrivals per second
   * @param answered proper answers per second
   * @param inTime whether p95 is what is allowed, and of a hundred who came 95 were answered
   *     properly
   */
  record Step(
      double offered,
      double answered,
      int p95Millis,
      double overloadedPercent,
      double failedPercent,
      boolean inTime) {

    private String text() {
      return "%10.1f %10.1f %8d %12.1f %9.1f%s%n"
          .formatted(
              offered,
              answered,
              p95Millis,
              overloadedPercent,
              failedPercent,
              inTime ? "" : "  not in time");
    }
  }
}
