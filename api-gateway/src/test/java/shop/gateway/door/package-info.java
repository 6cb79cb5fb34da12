/** Facts about what the package of the same name does. */
@NullMarked
package shop.gateway.door;

import org.jspecify.annotations.NullMarked;
