package shop.devstack.control;

import java.util.List;
import shop.devstack.control.StatusView.ScalingView;
import shop.devstack.supervision.Failure;

/** What only the whole shop can do or tell. */
@FunctionalInterface
public interface Operations {

  /** Ends the shop. */
  void down();

  /** Replaces the instances of a service by those of what was last built, or of {@code jar}. */
  default void deploy(String service, String jar) throws InterruptedException {
    throw new Failure("There is nothing to deploy.");
  }

  /** The services that follow a rule. */
  default List<ScalingView> scaling() {
    return List.of();
  }
}
