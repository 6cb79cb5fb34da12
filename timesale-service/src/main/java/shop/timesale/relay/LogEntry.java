package shop.timesale.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.platform.events.Event;
import shop.timesale.reservation.Reservation;
import shop.timesale.sale.ProductName;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of the reservation log.
 *
 * @param seq its place in the log of the sale
 * @param at when it happened, by the database's clock
 * @param returnReason why the units came back, or null if they were taken
 */
record LogEntry(
    long seq,
    Instant at,
    Reservation reservation,
    ProductName productName,
    @Nullable String returnReason,
    @Nullable String traceparent) {

  /** The entry as the world hears it. Told twice, it has the same id both times. */
  Event event(JsonMapper json) {
    String key = reservation.reservationId().value();
    return returnReason == null
        ? new Event(
            id(), "reservation.made.v1", key, at, json.writeValueAsString(made()), traceparent)
        : new Event(
            id(),
            "reservation.returned.v1",
            key,
            at,
            json.writeValueAsString(returned(returnReason)),
            traceparent);
  }

  private String id() {
    String place = reservation.saleId().value() + "/" + seq;
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private ReservationMade made() {
    return new ReservationMade(
        seq,
        reservation.reservationId().value(),
        reservation.orderId().value(),
        reservation.saleId().value(),
        reservation.productId().value(),
        productName,
        reservation.customer().value(),
        reservation.quantity(),
        reservation.unitPrice(),
        reservation.paymentMethod(),
        at);
  }

  private ReservationReturned returned(String reason) {
    return new ReservationReturned(
        seq,
        reservation.reservationId().value(),
        reservation.orderId().value(),
        reservation.saleId().value(),
        reservation.quantity(),
        reason,
        at);
  }
}
