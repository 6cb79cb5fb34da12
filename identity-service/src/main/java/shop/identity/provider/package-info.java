/** The OpenID Connect provider: its clients, its tokens and its endpoints. */
@NullMarked
package shop.identity.provider;

import org.jspecify.annotations.NullMarked;
