/** The time-sale service: sales, and first come, first served reservations of their units. */
@NullMarked
package shop.timesale;

import org.jspecify.annotations.NullMarked;
