package shop.timesale.relay;

import java.time.Instant;
import shop.timesale.sale.Money;
import shop.timesale.sale.ProductName;

/** What {@code reservation.made.v1} says. */
record ReservationMade(
    long seq,
    String reservationId,
    String orderId,
    String saleId,
    String productId,
    ProductName productName,
    String customerId,
    int quantity,
    Money unitPrice,
    String paymentMethod,
    Instant reservedAt) {}
