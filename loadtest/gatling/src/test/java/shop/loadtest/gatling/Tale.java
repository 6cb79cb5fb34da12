package shop.loadtest.gatling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Tells a run: the answers by kind, and of a saturation the knee. */
record Tale(Settings settings, Answers answers, List<Flow> flows) {

  String text() {
    String head =
        "%n%s, %s arrivals/s at the peak, %s s%n%-20s %9s %8s  %s%n"
            .formatted(
                settings.scenarioName(),
                plain(settings.rate()),
                plain(settings.seconds()),
                "request",
                "answers",
                "p95 ms",
                "by kind");
    return head
        + answers.requests().stream().map(this::line).collect(Collectors.joining())
        + stairs().text();
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private String line(String request) {
    String kinds =
        answers.of(request).entrySet().stream()
            .map(kind -> kind.getKey() + " " + kind.getValue())
            .collect(Collectors.joining(", "));
    return "%-20s %9d %8d  %s%n"
        .formatted(request, answers.number(request), answers.millis(request, 95), kinds);
  }

  private Stairs stairs() {
    return Stairs.of(settings, answers, flows);
  }

  /** Writes the answers where {@code SHOP_RESULT} says. */
  void write() {
    if (settings.result().isEmpty()) {
      return;
    }
    Path file = Playbook.root().resolve(settings.result());
    try {
      Files.writeString(
          file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(view()));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write " + file, e);
    }
  }

  private Map<String, Object> view() {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("tool", "gatling");
    view.put("scenario", settings.scenarioName());
    view.put("rate", settings.rate());
    view.put("seconds", settings.seconds());
    view.put("until", Instant.now().toString());
    Map<String, Object> requests = new LinkedHashMap<>();
    answers
        .requests()
        .forEach(name -> requests.put(name, new Heard(answers.of(name), millis(name))));
    view.put("requests", requests);
    if (!stairs().steps().isEmpty()) {
      view.put("steps", stairs().steps());
      view.put("knee", stairs().knee());
    }
    return view;
  }

  private record Heard(Map<String, Long> kinds, Map<String, Integer> millis) {}

  private Map<String, Integer> millis(String request) {
    Map<String, Integer> millis = new LinkedHashMap<>();
    millis.put("p50", answers.millis(request, 50));
    millis.put("p95", answers.millis(request, 95));
    millis.put("p99", answers.millis(request, 99));
    millis.put("max", answers.millis(request, 100));
    return millis;
  }
}
