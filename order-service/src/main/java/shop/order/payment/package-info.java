/** Our view of payment-service: charges and their cancellation over HTTP. */
@NullMarked
package shop.order.payment;

import org.jspecify.annotations.NullMarked;
