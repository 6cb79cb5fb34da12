/** Proofs about signing in. */
@NullMarked
package shop.identity.signin;

import org.jspecify.annotations.NullMarked;
