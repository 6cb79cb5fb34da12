package shop.loadtest.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.Source;
import shop.loadtest.history.Exchange;

/** Judges all that the evidence allows. History and events are read once, as streams. */
public final class Trial {

  private final Evidence evidence;
  private final Map<Part, Invariant> rules = new LinkedHashMap<>();
  private final Map<Part, Findings> findings = new LinkedHashMap<>();
  private final Map<String, Long> exchanges = new TreeMap<>();

  private Trial(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The verdict on this evidence. */
  public static Verdict of(Evidence evidence) throws IOException {
    Trial trial = new Trial(evidence);
    trial.prepare();
    trial.stream();
    trial.rules.forEach((part, rule) -> rule.conclude(trial.found(part)));
    return trial.verdict();
  }

  private void prepare() {
    for (Part part : Parts.ALL) {
      if (evidence.given().containsAll(part.needs())) {
        rules.put(part, part.rule().apply(evidence));
        findings.put(part, new Findings());
      }
    }
  }

  private void stream() throws IOException {
    if (evidence.history() != null) {
      evidence.history().forEach(this::hear);
    }
    if (evidence.events() != null) {
      evidence
          .events()
          .forEach(event -> rules.forEach((part, rule) -> rule.hear(event, found(part))));
    }
  }

  private void hear(Exchange exchange) {
    exchanges.merge(kind(exchange), 1L, Long::sum);
    rules.forEach((part, rule) -> rule.hear(exchange, found(part)));
  }

  private static String kind(Exchange exchange) {
    String status = exchange.status() == 0 ? "no answer" : Integer.toString(exchange.status());
    return exchange.type() == null ? status : status + " " + exchange.type();
  }

  private Findings found(Part part) {
    return findings.getOrDefault(part, new Findings());
  }

  private Verdict verdict() {
    List<Ruling> rulings = Arrays.stream(Promise.values()).map(this::ruling).toList();
    return new Verdict(
        rulings.stream().allMatch(ruling -> ruling.violations() == 0),
        evidence.history() == null ? null : evidence.history().run(),
        exchanges,
        rulings);
  }

  private Ruling ruling(Promise promise) {
    List<Violation> first = new ArrayList<>();
    List<String> notJudged = new ArrayList<>();
    Map<String, Object> figures = new TreeMap<>();
    long violations = 0;
    boolean judged = false;
    for (Part part : Parts.ALL) {
      if (part.promise() == promise && rules.containsKey(part)) {
        judged = true;
        violations += found(part).violations();
        first.addAll(found(part).first());
        figures.putAll(found(part).figures());
      } else if (part.promise() == promise) {
        notJudged.add("%s: no %s".formatted(part.what(), missing(part.needs())));
      }
    }
    return new Ruling(promise, state(judged, violations), violations, first, notJudged, figures);
  }

  private static Ruling.State state(boolean judged, long violations) {
    if (!judged) {
      return Ruling.State.NOT_JUDGED;
    }
    return violations == 0 ? Ruling.State.HELD : Ruling.State.VIOLATED;
  }

  private String missing(Set<Source> needs) {
    Set<Source> missing = EnumSet.copyOf(needs);
    missing.removeAll(evidence.given());
    return missing.stream().map(Source::word).collect(Collectors.joining(", "));
  }
}
