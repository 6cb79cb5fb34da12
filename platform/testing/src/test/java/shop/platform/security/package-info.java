/** Proofs that a service trusts good tokens and nothing else. */
@NullMarked
package shop.platform.security;

import org.jspecify.annotations.NullMarked;
