/** Brings every order to its end, whatever fails on the way. */
@NullMarked
package shop.order.saga;

import org.jspecify.annotations.NullMarked;
