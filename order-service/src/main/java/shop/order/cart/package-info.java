/** Our view of cart-service: its checkouts become our orders. */
@NullMarked
package shop.order.cart;

import org.jspecify.annotations.NullMarked;
