/** What an order is, how it may change, and what its customer sees of it. */
@NullMarked
package shop.order.order;

import org.jspecify.annotations.NullMarked;
