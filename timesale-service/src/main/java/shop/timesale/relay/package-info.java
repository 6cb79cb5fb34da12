/** Telling Kafka what the reservation log says, in its order, each entry at least once. */
@NullMarked
package shop.timesale.relay;

import org.jspecify.annotations.NullMarked;
