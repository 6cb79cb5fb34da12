package shop.order.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Some of an order's money on its way back.
 *
 * @param requestKey what a merchandiser called the wish; null if its customer wished for it
 * @param amount in minor units of the order's currency
 * @param whole whether all that was left was wished for, and no amount named
 * @param endedAt when it was paid or refused
 */
@Embeddable
record Refund(
    String refundId,
    @Nullable String requestKey,
    long amount,
    boolean whole,
    @Enumerated(EnumType.STRING) RefundStatus status,
    Instant requestedAt,
    @Nullable Instant endedAt) {

  boolean isPending() {
    return status == RefundStatus.REQUESTED;
  }

  Refund ended(RefundStatus how, Instant now) {
    return new Refund(refundId, requestKey, amount, whole, how, requestedAt, now);
  }
}
