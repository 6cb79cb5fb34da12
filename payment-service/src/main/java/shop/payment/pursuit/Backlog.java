package shop.payment.pursuit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that is not settled.
 *
 * @param oldest when the oldest of it was asked for; null if there is none
 */
public record Backlog(long count, @Nullable Instant oldest) {

  static final Backlog NONE = new Backlog(0, null);
}
