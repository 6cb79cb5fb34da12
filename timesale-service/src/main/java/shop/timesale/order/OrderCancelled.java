package shop.timesale.order;

import org.jspecify.annotations.Nullable;

/**
 * What we read of {@code order.cancelled.v1}.
 *
 * @param reservationId the reservation that the order came from; null for an order from a cart
 */
record OrderCancelled(@Nullable String reservationId, String reason) {}
