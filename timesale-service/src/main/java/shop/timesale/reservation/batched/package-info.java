/** Many reservations per transaction: who comes while one is under way goes along with the next. */
@NullMarked
package shop.timesale.reservation.batched;

import org.jspecify.annotations.NullMarked;
