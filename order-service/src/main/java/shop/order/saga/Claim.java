package shop.order.saga;

import shop.order.order.OrderId;

/**
 * The right to work at an order until its lease ends or is renewed.
 *
 * @param lease tells this right from later ones at the same order
 * @param attempts how many came to nothing before
 */
record Claim(OrderId order, String lease, int attempts) {}
