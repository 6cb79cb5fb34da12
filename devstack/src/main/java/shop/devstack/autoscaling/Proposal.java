package shop.devstack.autoscaling;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What one trigger read and wants.
 *
 * @param reading nothing when it could not be read
 * @param wanted instances; empty when it could not be read
 * @param words the reading and its target, for people
 */
record Proposal(String trigger, @Nullable Double reading, OptionalInt wanted, String words) {

  static Proposal unreadable(String trigger) {
    return new Proposal(trigger, null, OptionalInt.empty(), trigger + " cannot be read");
  }
}
