package shop.payment.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import shop.payment.Money;

/** Who pays how much with what: the same for every request to pay for one order. */
@Embeddable
record Charge(
    @Column(name = "customer_id") String customerId,
    Money money,
    @Column(name = "method") String method) {}
