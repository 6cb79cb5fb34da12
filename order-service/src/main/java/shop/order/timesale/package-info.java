/** Our view of timesale-service: its reservations become our orders. */
@NullMarked
package shop.order.timesale;

import org.jspecify.annotations.NullMarked;
