/** Our view of order-service: it takes our orders, and tells what becomes of them. */
@NullMarked
package shop.cart.order;

import org.jspecify.annotations.NullMarked;
