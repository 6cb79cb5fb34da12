package shop.loadtest.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code orders}.
 *
 * @param reservation that it comes from; null if it comes from a cart
 * @param amount of all units
 * @param refunded of the amount
 * @param units in all its lines
 */
public record Order(
    String id,
    String customer,
    @Nullable String reservation,
    long amount,
    String currency,
    String state,
    long refunded,
    int units) {

  private static final Set<String> FINAL = Set.of("CONFIRMED", "CANCELLED", "REFUNDED");

  /** Whether nothing is to be done for it. */
  public boolean isFinal() {
    return FINAL.contains(state);
  }

  /** Whether its goods are its customer's. */
  public boolean sold() {
    return !state.equals("CANCELLED") && !state.equals("REFUNDED");
  }

  /** What its customer has paid in the end. */
  public long owed() {
    return state.equals("CANCELLED") ? 0 : amount - refunded;
  }
}
