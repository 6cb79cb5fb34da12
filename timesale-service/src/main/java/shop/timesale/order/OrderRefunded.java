package shop.timesale.order;

import org.jspecify.annotations.Nullable;

/**
 * What we read of {@code order.refunded.v1}.
 *
 * @param reservationId the reservation that the order came from; null for an order from a cart
 * @param full whether all the money went back; only then the goods do
 */
record OrderRefunded(@Nullable String reservationId, boolean full) {}
