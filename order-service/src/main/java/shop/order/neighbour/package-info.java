/** What asking any neighbour over HTTP has in common. */
@NullMarked
package shop.order.neighbour;

import org.jspecify.annotations.NullMarked;
