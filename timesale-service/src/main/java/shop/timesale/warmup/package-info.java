/** Exercises the way of a reservation before an instance counts as ready. */
@NullMarked
package shop.timesale.warmup;

import org.jspecify.annotations.NullMarked;
