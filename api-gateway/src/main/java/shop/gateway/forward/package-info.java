/** Passes a request on to a live instance of a service, and its answer back. */
@NullMarked
package shop.gateway.forward;

import org.jspecify.annotations.NullMarked;
