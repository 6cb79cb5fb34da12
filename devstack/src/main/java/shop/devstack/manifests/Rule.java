package shop.devstack.manifests;

import java.util.List;
import java.util.Set;

/** How many instances of a service there may be, and what decides. */
public record Rule(String service, int min, int max, List<Trigger> triggers, Behaviour behaviour) {

  /** The names of its triggers. */
  public List<String> signals() {
    return triggers.stream().map(Trigger::name).toList();
  }

  /** The same, of several triggers only with those of these names; the only one always stays. */
  public Rule only(Set<String> names) {
    List<Trigger> chosen =
        triggers.stream().filter(t -> triggers.size() == 1 || names.contains(t.name())).toList();
    return new Rule(service, min, max, chosen, behaviour);
  }
}
