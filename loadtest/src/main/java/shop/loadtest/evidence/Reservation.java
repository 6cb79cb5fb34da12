package shop.loadtest.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code reservation}.
 *
 * @param amount the price of one unit
 * @param slots how many of its customer's places it occupies
 */
public record Reservation(
    String id,
    String orderId,
    String sale,
    String customer,
    String key,
    String product,
    int quantity,
    long amount,
    String currency,
    String method,
    Instant reservedAt,
    @Nullable Instant returnedAt,
    @Nullable String returnReason,
    int slots) {

  /** Whether its units did not go back. */
  public boolean held() {
    return returnedAt == null;
  }

  /** What all its units cost. */
  public long total() {
    return amount * quantity;
  }

  /** Where it comes from. */
  public Wish wish() {
    return new Wish(sale, customer, key);
  }
}
