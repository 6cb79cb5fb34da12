package shop.loadtest.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code reservation_log}.
 *
 * @param units taken if positive, given back if negative
 */
public record LogEntry(
    String sale, long seq, String reservation, int units, @Nullable String reason, Instant at) {

  /** Whether units were taken. */
  public boolean made() {
    return units > 0;
  }
}
