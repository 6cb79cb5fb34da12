package shop.loadtest.campaign;

import java.util.Locale;
import java.util.stream.Collectors;

/** An outcome for people, as Markdown. */
record Page(Outcome outcome) {

  String text() {
    Order order = outcome.order();
    return """
    # Campaign of faults: %s

    | | |
    | --- | --- |
    | replay | `%s` |
    | commit | %s |
    | machine | %s |
    | requests | %s in %d s, %d attempts more found nobody who listens |
    | answers | %s |
    | faults | %d |
    | worst resolution after a recovery | %.2f s (goal: %d s) |
    | wishes never decided | %d |
    | instances that died unasked | %s |
    | orders cancelled, units back | %d, %d |
    | history | %s |

    %s
    ```
    %s```
    """
        .formatted(
            outcome.passed() ? "PASSED" : "FAILED",
            order.replay(),
            outcome.machine().commit(),
            machine(),
            "%,d".formatted(outcome.requests()),
            outcome.time().toSeconds(),
            outcome.sold().refused(),
            answers(),
            outcome.faults().size(),
            outcome.worstResolution() / 1e3,
            Outcome.GOAL.toSeconds(),
            outcome.sold().undecided(),
            outcome.died().isEmpty() ? "none" : String.join(", ", outcome.died()),
            outcome.cancelled(),
            outcome.returned(),
            outcome.history().getFileName(),
            kinds(),
            outcome.verdict().text());
  }

  private String machine() {
    var machine = outcome.machine();
    return "%d cores, %s, %s, %s, JDK %s"
        .formatted(
            machine.cores(),
            machine.processor(),
            machine.memory(),
            machine.system(),
            machine.jdk());
  }

  private String answers() {
    return outcome.sold().answers().entrySet().stream()
        .map(kind -> String.format(Locale.ROOT, "%s: %,d", kind.getKey(), kind.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String kinds() {
    return outcome.kinds().entrySet().stream()
        .map(kind ->
            "| %s | %d | %.1f | %.2f |%n"
                .formatted(
                    kind.getKey(),
                    kind.getValue().times(),
                    kind.getValue().worstOutageMillis() / 1e3,
                    kind.getValue().worstResolutionMillis() / 1e3))
        .collect(
            Collectors.joining(
                "",
                """
                | fault | times | longest until it was over, s | worst resolution, s |
                | --- | ---: | ---: | ---: |
                """,
                ""));
  }
}
