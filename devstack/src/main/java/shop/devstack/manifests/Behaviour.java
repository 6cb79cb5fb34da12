package shop.devstack.manifests;

import java.time.Duration;
import java.util.List;

/** How fast the number of instances may follow what the triggers want. */
public record Behaviour(Direction up, Direction down) {

  /**
   * One direction.
   *
   * @param window the most cautious of the wishes within it is followed
   */
  public record Direction(Duration window, Choice choice, List<Policy> policies) {}

  /** Which of several policies holds: the one that allows most, least, or none at all. */
  public enum Choice {
    MAX,
    MIN,
    DISABLED
  }

  /**
   * How much may change within a time.
   *
   * @param percent whether {@code value} is percent of the instances, and not their number
   */
  public record Policy(boolean percent, int value, Duration period) {}
}
