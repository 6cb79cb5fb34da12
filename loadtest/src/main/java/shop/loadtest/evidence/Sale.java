package shop.loadtest.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code sale}, with the relay's cursor.
 *
 * @param told how far the relay has told the sale's log
 */
public record Sale(
    String id,
    String product,
    int quantity,
    int limit,
    Instant opensAt,
    Instant closesAt,
    @Nullable Instant cancelledAt,
    int held,
    long nextSeq,
    Stocked stocked,
    long told) {

  /** Totals that only grow: units asked of the catalog and offered back to it, and confirmed. */
  public record Stocked(
      long allocationAsked, long allocationConfirmed, long returnAsked, long returnConfirmed) {}

  /** When it stopped to sell. */
  public Instant endedAt() {
    return cancelledAt == null || closesAt.isBefore(cancelledAt) ? closesAt : cancelledAt;
  }
}
