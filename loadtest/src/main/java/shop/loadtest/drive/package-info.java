/**
 * The load generator: many customers from one thread, in a closed loop to find the ceiling or at a
 * rate of arrivals to find what they wait.
 */
@NullMarked
package shop.loadtest.drive;

import org.jspecify.annotations.NullMarked;
