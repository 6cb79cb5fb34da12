package shop.loadtest.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day, what it comes to, and what it is compared with.
 *
 * @param findings one for each claim
 */
public record Report(
    String headline,
    boolean passed,
    List<Finding> findings,
    Figures figures,
    Prices prices,
    Baseline baseline,
    Day day) {

  /** Keeps copies. */
  public Report {
    findings = List.copyOf(findings);
  }

  /** Judges {@code day}, compared with the same day {@code without} a sale if it is known. */
  public static Report of(Day day, @Nullable Day without, Claims claims, Prices prices) {
    Figures figures = Figures.of(day, prices);
    Baseline baseline = Baseline.of(day, without);
    Exhibit exhibit = new Exhibit(day, figures, baseline);
    List<Finding> findings = claims.in(exhibit);
    return new Report(
        Headline.of(exhibit, findings),
        findings.stream().allMatch(Finding::held),
        findings,
        figures,
        prices,
        baseline,
        day);
  }

  /** What a file with it is called. */
  public String name() {
    Origin origin = day.origin();
    String way = day.isMonolith() ? Day.MONOLITH : String.join("-", origin.signals());
    return (origin.sale() ? "sale-%s%s-%s" : "without-sale-%s%s-%s")
        .formatted(
            way,
            origin.killed().isEmpty() ? "" : "-kill",
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm")
                .withZone(ZoneOffset.UTC)
                .format(origin.at()));
  }

  /** For the terminal: the headline, a line for each finding, and the verdict. */
  public String text() {
    StringBuilder text = new StringBuilder("\n" + headline + "\n\n");
    for (Finding finding : findings) {
      text.append(
          "  %-6s %s: %s%n"
              .formatted(finding.held() ? "holds" : "FAILS", finding.claim(), finding.says()));
    }
    long held = findings.stream().filter(Finding::held).count();
    return text.append(
            "%n%s: %d of %d claims hold.%n"
                .formatted(passed ? "PROVEN" : "NOT PROVEN", held, findings.size()))
        .toString();
  }
}
