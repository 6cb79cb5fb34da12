/** The sale that is rehearsed with: decided like any other, and never committed. */
@NullMarked
package shop.timesale.reservation.shadow;

import org.jspecify.annotations.NullMarked;
