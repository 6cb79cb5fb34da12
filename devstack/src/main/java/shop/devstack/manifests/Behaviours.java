package shop.devstack.manifests;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import shop.devstack.manifests.Behaviour.Choice;
import shop.devstack.manifests.Behaviour.Direction;
import shop.devstack.manifests.Behaviour.Policy;
import tools.jackson.databind.JsonNode;

/** Reads behaviours, with Kubernetes' own choice for what is left out. */
final class Behaviours {

  private static final Duration QUARTER = Duration.ofSeconds(15);
  private static final Policy DOUBLE_OR_ALL = new Policy(true, 100, QUARTER);

  /** At once, and doubling or four more, whichever is more. */
  static final Direction UP =
      new Direction(
          Duration.ZERO, Choice.MAX, List.of(new Policy(false, 4, QUARTER), DOUBLE_OR_ALL));

  /** When five minutes have not wanted more. */
  static final Direction DOWN =
      new Direction(Duration.ofMinutes(5), Choice.MAX, List.of(DOUBLE_OR_ALL));

  private Behaviours() {}

  static Behaviour of(JsonNode behavior) {
    return new Behaviour(
        direction(behavior.path("scaleUp"), UP), direction(behavior.path("scaleDown"), DOWN));
  }

  private static Direction direction(JsonNode said, Direction usual) {
    JsonNode window = said.path("stabilizationWindowSeconds");
    List<Policy> policies = said.path("policies").valueStream().map(Behaviours::policy).toList();
    return new Direction(
        window.isNumber() ? Duration.ofSeconds(window.asInt()) : usual.window(),
        Choice.valueOf(said.path("selectPolicy").asString("Max").toUpperCase(Locale.ROOT)),
        policies.isEmpty() ? usual.policies() : policies);
  }

  private static Policy policy(JsonNode said) {
    return new Policy(
        said.path("type").asString().equals("Percent"),
        said.path("value").asInt(),
        Duration.ofSeconds(said.path("periodSeconds").asInt()));
  }
}
