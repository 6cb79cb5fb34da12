/** Tokens without signing in, for shells and load tests of a development stack. */
@NullMarked
package shop.identity.development;

import org.jspecify.annotations.NullMarked;
