/** Proofs about this service's own token. */
@NullMarked
package shop.platform.security;

import org.jspecify.annotations.NullMarked;
