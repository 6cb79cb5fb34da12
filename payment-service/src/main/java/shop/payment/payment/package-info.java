/** One payment per order: asked for, settled step by step with the provider, cancelled. */
@NullMarked
package shop.payment.payment;

import org.jspecify.annotations.NullMarked;
