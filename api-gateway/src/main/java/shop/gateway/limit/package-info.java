/** How much one client may ask, so that there is something left for the others. */
@NullMarked
package shop.gateway.limit;

import org.jspecify.annotations.NullMarked;
