/** Every service as a resource server of its own, which trusts tokens and nothing else. */
@NullMarked
package shop.platform.security;

import org.jspecify.annotations.NullMarked;
