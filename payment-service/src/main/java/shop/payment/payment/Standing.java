package shop.payment.payment;

import org.jspecify.annotations.Nullable;
import shop.payment.Money;
import shop.payment.OrderId;

/**
 * How a payment stands.
 *
 * @param money null if it was cancelled before anybody asked for it
 * @param reason why it was declined
 */
record Standing(
    OrderId orderId, PaymentStatus status, @Nullable Money money, @Nullable String reason)
    implements PaymentOutcome {}
