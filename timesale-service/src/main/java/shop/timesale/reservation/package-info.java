/** Taking units of a sale, keeping them, giving them back: the heart of the service. */
@NullMarked
package shop.timesale.reservation;

import org.jspecify.annotations.NullMarked;
