/** One transaction per reservation: the strategy to read first, right on every database. */
@NullMarked
package shop.timesale.reservation.plain;

import org.jspecify.annotations.NullMarked;
