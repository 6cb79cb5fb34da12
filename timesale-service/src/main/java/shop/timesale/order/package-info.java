/** Our view of order-service: a cancelled order gives its units back. */
@NullMarked
package shop.timesale.order;

import org.jspecify.annotations.NullMarked;
