package shop.order.order;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was agreed when an order was placed, and never changes. */
@Embeddable
record Terms(
    String customerId,
    @Nullable String reservationId,
    Money total,
    String paymentMethod,
    Instant placedAt,
    Instant payBy) {

  static Terms of(NewOrder wish, Instant placedAt, Instant payBy) {
    return new Terms(
        wish.customerId(),
        wish.reservationId(),
        wish.total(),
        wish.paymentMethod(),
        placedAt,
        payBy);
  }

  /** Whether the same was wished for. */
  boolean agreeWith(NewOrder wish) {
    return equals(of(wish, placedAt, payBy));
  }

  /** An order from a cart holds no units of a sale: it needs regular stock. */
  boolean needStock() {
    return reservationId == null;
  }

  boolean expired(Instant now) {
    return !now.isBefore(payBy);
  }
}
