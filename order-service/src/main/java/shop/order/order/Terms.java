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

  boolean expired(Instant now) {
    return !now.isBefore(payBy);
  }
}
