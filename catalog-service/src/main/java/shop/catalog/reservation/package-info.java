/** Regular stock that an order holds until it is delivered or given back. */
@NullMarked
package shop.catalog.reservation;

import org.jspecify.annotations.NullMarked;
