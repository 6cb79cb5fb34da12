package shop.order.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an order, and when. */
@Embeddable
record TimelineEntry(
    @Enumerated(EnumType.STRING) Step step, Instant happenedAt, @Nullable String detail) {

  private static final int LONGEST_DETAIL = 255;

  /** Keeps of a neighbour's words what fits. */
  TimelineEntry {
    if (detail != null && detail.length() > LONGEST_DETAIL) {
      detail = detail.substring(0, LONGEST_DETAIL);
    }
  }
}
