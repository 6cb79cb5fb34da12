package shop.timesale.relay;

import java.time.Instant;

/** What {@code reservation.returned.v1} says. */
record ReservationReturned(
    long seq,
    String reservationId,
    String orderId,
    String saleId,
    int quantity,
    String reason,
    Instant returnedAt) {}
