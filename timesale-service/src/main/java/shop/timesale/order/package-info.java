/** Our view of order-service: a cancelled or fully refunded order gives its units back. */
@NullMarked
package shop.timesale.order;

import org.jspecify.annotations.NullMarked;
