/** Who stands at the door: the address that counts, behind proxies or not. */
@NullMarked
package shop.gateway.client;

import org.jspecify.annotations.NullMarked;
