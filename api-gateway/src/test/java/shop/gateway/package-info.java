/** Asks a running gateway over real sockets, with real servers behind it. */
@NullMarked
package shop.gateway;

import org.jspecify.annotations.NullMarked;
