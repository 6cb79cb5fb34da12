/** The page where people sign in, and the sessions that remember it. */
@NullMarked
package shop.identity.signin;

import org.jspecify.annotations.NullMarked;
