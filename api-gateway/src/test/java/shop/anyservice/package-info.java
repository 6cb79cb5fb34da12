/** A service like any other, to be run with somebody else's identity provider. */
@NullMarked
package shop.anyservice;

import org.jspecify.annotations.NullMarked;
