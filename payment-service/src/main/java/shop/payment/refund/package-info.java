/** Gives captured money back, in parts or all of it, each refund once by its own id. */
@NullMarked
package shop.payment.refund;

import org.jspecify.annotations.NullMarked;
