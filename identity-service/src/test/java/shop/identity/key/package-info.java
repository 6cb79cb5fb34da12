/** Proofs about the signing keys. */
@NullMarked
package shop.identity.key;

import org.jspecify.annotations.NullMarked;
