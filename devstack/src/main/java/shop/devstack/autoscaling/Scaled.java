package shop.devstack.autoscaling;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.devstack.control.StatusView.ScalingView;
import shop.devstack.manifests.Resources;
import shop.devstack.manifests.Rule;
import shop.devstack.supervision.Crew;
import shop.devstack.supervision.State;

/** One service under its rule: reads, decides, acts and remembers why. */
final class Scaled {

  private final Rule rule;
  private final Resources resources;
  private final Crew crew;
  private final Signals signals;
  private final Restraint restraint;
  private volatile Decision last;

  /** What was decided, and from what. */
  record Decision(int wanted, Map<String, Double> readings, String reason) {

    Decision put(int other, String because) {
      return new Decision(other, readings, reason + because);
    }
  }

  /** Scales {@code crew} by {@code rule}, measuring against what {@code resources} request. */
  Scaled(Rule rule, Resources resources, Crew crew) {
    this.rule = rule;
    this.resources = resources;
    this.crew = crew;
    signals = new Signals(resources.cpuRequest());
    restraint = new Restraint(rule.behaviour());
    last = new Decision(crew.working().size(), Map.of(), "not decided yet");
  }

  /** Decides once more; answers a line when that changed the number of instances. */
  Optional<String> decide(Instant now) {
    int current = crew.working().size();
    Decision decision = decision(current, now);
    last = decision;
    if (decision.wanted() == current) {
      return Optional.empty();
    }
    if (!crew.aim(decision.wanted())) {
      last = decision.put(last.wanted(), "; not while somebody changes them");
      return Optional.empty();
    }
    restraint.changed(decision.wanted() - current, now);
    return Optional.of(
        "%s %d -> %d: %s".formatted(rule.service(), current, decision.wanted(), decision.reason()));
  }

  private Decision decision(int current, Instant now) {
    List<Proposal> proposals = signals.read(rule.triggers(), crew.working(), now);
    Map<String, Double> readings = new TreeMap<>();
    for (Proposal proposal : proposals) {
      if (proposal.reading() != null) {
        readings.put(proposal.trigger(), proposal.reading());
      }
    }
    if (current < rule.min() || current > rule.max()) {
      int bound = Math.clamp(current, rule.min(), rule.max());
      return new Decision(
          bound, readings, "from %d to %d are allowed".formatted(rule.min(), rule.max()));
    }
    return decision(current, proposals, readings, now);
  }

  /** The largest wish counts; when a trigger could not be read it may want more than the others. */
  private Decision decision(
      int current, List<Proposal> proposals, Map<String, Double> readings, Instant now) {
    int largest = proposals.stream().flatMapToInt(p -> p.wanted().stream()).max().orElse(current);
    boolean blind = proposals.stream().anyMatch(proposal -> proposal.wanted().isEmpty());
    String why = reason(proposals, largest);
    if (blind && largest <= current) {
      return new Decision(current, readings, why);
    }
    int allowed = Math.clamp(restraint.allow(current, largest, now), rule.min(), rule.max());
    String held = allowed == Math.clamp(largest, rule.min(), rule.max()) ? "" : "; not at once";
    return new Decision(allowed, readings, why + held);
  }

  /** The triggers that want most, or cannot be read. */
  private static String reason(List<Proposal> proposals, int largest) {
    return proposals.stream()
            .filter(proposal -> proposal.wanted().orElse(largest) == largest)
            .map(Proposal::words)
            .collect(joining("; "))
        + " -> "
        + largest;
  }

  ScalingView view(boolean limited) {
    Decision decision = last;
    int ready = (int) crew.working().stream().filter(i -> i.state() == State.READY).count();
    return new ScalingView(
        rule.service(),
        rule.min(),
        rule.max(),
        decision.wanted(),
        ready,
        resources.cpuRequest(),
        limited ? resources.cpuLimit() : null,
        decision.readings(),
        decision.reason());
  }
}
