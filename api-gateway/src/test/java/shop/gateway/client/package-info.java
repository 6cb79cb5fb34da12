/** Proofs about the address that counts. */
@NullMarked
package shop.gateway.client;

import org.jspecify.annotations.NullMarked;
