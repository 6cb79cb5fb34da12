/** How modules call each other: the whole way of a request, without a socket. */
@NullMarked
package shop.monolith.call;

import org.jspecify.annotations.NullMarked;
