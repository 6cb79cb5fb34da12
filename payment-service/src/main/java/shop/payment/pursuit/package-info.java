/**
 * Goes after what the provider left undecided: payments and refunds are asked for until settled.
 */
@NullMarked
package shop.payment.pursuit;

import org.jspecify.annotations.NullMarked;
