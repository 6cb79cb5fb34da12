/** The public port, which several gateways of one machine can share. */
@NullMarked
package shop.gateway.door;

import org.jspecify.annotations.NullMarked;
