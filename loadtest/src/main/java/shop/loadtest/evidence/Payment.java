package shop.loadtest.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code payment}, with what the ledger says of it.
 *
 * @param amount that was to be paid; null if a cancellation came first
 * @param captured by the ledger
 * @param refunded by the ledger
 */
public record Payment(
    String order,
    String state,
    @Nullable Long amount,
    @Nullable String currency,
    long captured,
    long refunded) {

  private static final Set<String> FINAL = Set.of("CAPTURED", "VOIDED", "REFUNDED", "DECLINED");

  /** Whether nothing is to be asked of the provider. */
  public boolean isFinal() {
    return FINAL.contains(state);
  }

  /** What the shop has of it. */
  public long kept() {
    return captured - refunded;
  }
}
