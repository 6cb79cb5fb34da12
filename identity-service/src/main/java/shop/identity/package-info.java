/** Who someone is: sign-up, sign-in, and the tokens that every other service trusts. */
@NullMarked
package shop.identity;

import org.jspecify.annotations.NullMarked;
