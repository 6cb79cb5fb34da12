package shop.loadtest.campaign;

import java.util.LinkedHashMap;
import java.util.Map;

/** An outcome as a program reads it. */
final class OutcomeView {

  private OutcomeView() {}

  static Map<String, Object> of(Outcome outcome) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("passed", outcome.passed());
    all.put("replay", outcome.order().replay());
    all.put("seed", outcome.order().seed());
    all.put("machine", outcome.machine());
    all.put("seconds", outcome.time().toSeconds());
    all.put("requests", outcome.requests());
    all.put("answers", outcome.sold().answers());
    all.put("foundNobody", outcome.sold().refused());
    all.put("faultsByKind", outcome.kinds());
    all.put("worstResolutionMillis", outcome.worstResolution());
    all.put("goalMillis", Outcome.GOAL.toMillis());
    all.put("undecided", outcome.sold().undecided());
    all.put("died", outcome.died());
    all.put("cancelled", outcome.cancelled());
    all.put("returned", outcome.returned());
    all.put("history", outcome.history().getFileName().toString());
    all.put("faults", outcome.faults());
    all.put("verdict", outcome.verdict());
    return all;
  }
}
