/** Which instances of a neighbour are alive, for the gateway and for Feign. */
@NullMarked
package shop.platform.discovery;

import org.jspecify.annotations.NullMarked;
