package shop.loadtest.gatling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Tells a run: the answers by kind, and of a saturation the knee. */
record Tale(Settings settings, Answers answers, List<Flow> flows) {

  String text() {
    StringBuilder text =
        new StringBuilder(
            "%n%s, %s arrivals/s at the peak, %s s%n%-20s %9s %8s  %s%n"
                .formatted(
                    settings.scenarioName(),
                    settings.rate(),
                    settings.seconds(),
                    "request",
                    "answers",
                    "p95 ms",
                    "by kind"));
    for (String request : answers.requests()) {
      Map<String, Long> kinds = answers.of(request);
      text.append(
          "%-20s %9d %8d  %s%n".formatted(request, sum(kinds), answers.p95(request), words(kinds)));
    }
    return text + stairs();
  }

  private static long sum(Map<String, Long> kinds) {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String words(Map<String, Long> kinds) {
    return kinds.entrySet().stream()
        .map(kind -> kind.getKey() + " " + kind.getValue())
        .collect(Collectors.joining(", "));
  }

  private String stairs() {
    List<Step> steps =
        flows.stream().filter(flow -> !flow.suffix().isEmpty()).map(this::step).toList();
    if (steps.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder(
            "%n%10s %10s %8s %12s %9s%n"
                .formatted("offered/s", "answered/s", "p95 ms", "overloaded %", "failed %"));
    steps.forEach(step -> text.append(step.text()));
    double knee = steps.stream().takeWhile(Step::isGood).mapToDouble(Step::offered).max().orElse(0);
    return text + "knee: %.0f/s, the last step before one that is not in time%n".formatted(knee);
  }

  private Step step(Flow flow) {
    Flow.Pace pace = flow.paces().getLast();
    Map<String, Long> kinds = answers.of("reserve" + flow.suffix());
    long overloaded = kinds.getOrDefault(settings.playbook().overloaded(), 0L);
    long good =
        kinds.entrySet().stream()
            .filter(kind -> settings.playbook().proper("reserve").contains(kind.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    long all = Math.max(1, sum(kinds));
    return new Step(
        pace.from(),
        good / (double) pace.seconds(),
        answers.p95("reserve" + flow.suffix()),
        100.0 * overloaded / all,
        100.0 * (all - good - overloaded) / all,
        settings.allowedMillis(settings.scenario().p95().getOrDefault("reserve-step-1", 0)));
  }

  /** In time: the p95 that is allowed, and 95 of a hundred who came were answered properly. */
  private record Step(
      double offered, double answered, int p95, double overloaded, double failed, int limit) {

    boolean isGood() {
      return p95 <= limit && answered >= 0.95 * offered;
    }

    String text() {
      return "%10.1f %10.1f %8d %12.1f %9.1f%s%n"
          .formatted(offered, answered, p95, overloaded, failed, isGood() ? "" : "  not in time");
    }
  }

  /** Writes the answers where {@code SHOP_RESULT} says. */
  void write() {
    if (settings.result().isEmpty()) {
      return;
    }
    Map<String, Object> requests = new LinkedHashMap<>();
    for (String request : answers.requests()) {
      requests.put(
          request, Map.of("kinds", answers.of(request), "p95Millis", answers.p95(request)));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("tool", "gatling");
    all.put("scenario", settings.scenarioName());
    all.put("rate", settings.rate());
    all.put("seconds", settings.seconds());
    all.put("requests", requests);
    try {
      Path file = Playbook.root().resolve(settings.result());
      Files.writeString(
          file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
