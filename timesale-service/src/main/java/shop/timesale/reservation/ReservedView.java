package shop.timesale.reservation;

import java.time.Instant;
import shop.timesale.sale.Money;
import shop.timesale.sale.ProductId;
import shop.timesale.sale.SaleId;

/** The promise, in the same words each time that its key is repeated. */
record ReservedView(
    ReservationId reservationId,
    OrderId orderId,
    SaleId saleId,
    ProductId productId,
    int quantity,
    Money unitPrice,
    Money total,
    Instant reservedAt) {

  static ReservedView of(Reservation reservation) {
    return new ReservedView(
        reservation.reservationId(),
        reservation.orderId(),
        reservation.saleId(),
        reservation.productId(),
        reservation.quantity(),
        reservation.unitPrice(),
        reservation.unitPrice().times(reservation.quantity()),
        reservation.reservedAt());
  }
}
