package shop.order.saga;

import org.jspecify.annotations.Nullable;
import shop.order.order.OrderId;

/**
 * The right to work at an order until its lease ends or is renewed.
 *
 * @param lease tells this right from later ones at the same order
 * @param attempts how many came to nothing before
 * @param traceparent the trace that the work belongs to, if known
 */
record Claim(OrderId order, String lease, int attempts, @Nullable String traceparent) {}
