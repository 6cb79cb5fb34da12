package shop.timesale.reservation.plain;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.platform.events.CurrentTrace;
import shop.timesale.reservation.Offer;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.SaleLock;

/** The statements of a reservation: lock, look, write. */
@Repository
class SaleStatements {

  /**
   * Looks anew after the lock. One statement that locks and reads would see the sale as it was
   * before it waited, and sell a unit twice.
   */
  static final String LOOK =
      """
      select
        s.phase, s.units_left, s.limit_per_customer, s.opens_at, s.closes_at, s.next_seq,
        s.server_time, s.product_id as offered_product,
        s.price_amount as offered_amount, s.price_currency as offered_currency,
        (select array_agg(t.slot) from reservation_slot t
          where t.sale_id = s.sale_id and t.customer_id = :customer) as taken_slots,
        r.*
      from sale_now s
      left join reservation r
        on r.sale_id = s.sale_id and r.customer_id = :customer and r.idempotency_key = :key
      where s.sale_id = :sale
      """;

  /** One round trip. The constraints of each table repeat the rules that the offer applied. */
  private static final String WRITE =
      """
      update sale set held = held + :units, next_seq = next_seq + 1 where sale_id = :sale;

      insert into reservation (reservation_id, order_id, sale_id, customer_id, idempotency_key,
        product_id, quantity, price_amount, price_currency, payment_method, reserved_at)
      values (:reservation, :order, :sale, :customer, :key,
        :product, :units, :amount, :currency, :payment, :now);

      insert into reservation_slot (sale_id, customer_id, slot, slots, reservation_id)
      select :sale, :customer, free.slot, :limit, :reservation
      from unnest(cast(:slots as integer array)) as free(slot);

      insert into reservation_log (sale_id, seq, reservation_id, units, at, traceparent)
      values (:sale, :seq, :reservation, :units, :now, :trace)
      """;

  /** Counts from what was read before; only the place in the log is taken from the row itself. */
  private static final String OVERWRITE =
      WRITE
          .replace("held = held +", "held = allocation_confirmed - return_asked - :left +")
          .replace(
              "values (:sale, :seq,",
              "values (:sale, (select s.next_seq - 1 from sale s where s.sale_id = :sale),");

  private final JdbcClient jdbc;
  private final SaleLock lock;
  private final CurrentTrace trace;

  SaleStatements(JdbcClient jdbc, SaleLock lock, CurrentTrace trace) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.trace = trace;
  }

  /** What can be offered for this wish, with the sale locked; empty if there is no such sale. */
  Optional<Offer> lockAndLook(Wish wish) {
    return lock.take(wish.saleId()) ? look(wish) : Optional.empty();
  }

  /** What could be offered a moment ago; without the lock it may be gone. */
  Optional<Offer> look(Wish wish) {
    return jdbc.sql(LOOK)
        .param("sale", wish.saleId().value())
        .param("customer", wish.customer().value())
        .param("key", wish.key().value())
        .query((row, _) -> OfferRow.read(row))
        .optional();
  }

  void write(Wish wish, Offer offer, Reservation made) {
    write(WRITE, wish, offer, made);
  }

  /** Writes what follows from an old look, and so over what others have written since. */
  void overwrite(Wish wish, Offer offer, Reservation made) {
    write(OVERWRITE, wish, offer, made);
  }

  private void write(String sql, Wish wish, Offer offer, Reservation made) {
    jdbc.sql(sql)
        .params(parameters(wish, offer, made))
        .param("trace", trace.traceparent())
        .update();
  }

  private static Map<String, Object> parameters(Wish wish, Offer offer, Reservation made) {
    return Map.ofEntries(
        Map.entry("reservation", made.reservationId().value()),
        Map.entry("order", made.orderId().value()),
        Map.entry("sale", made.saleId().value()),
        Map.entry("customer", made.customer().value()),
        Map.entry("key", wish.key().value()),
        Map.entry("product", made.productId().value()),
        Map.entry("units", made.quantity()),
        Map.entry("amount", made.unitPrice().amount()),
        Map.entry("currency", made.unitPrice().currency()),
        Map.entry("payment", made.paymentMethod()),
        Map.entry("now", OffsetDateTime.ofInstant(made.reservedAt(), ZoneOffset.UTC)),
        Map.entry("limit", offer.limit()),
        Map.entry("slots", offer.freeSlots(made.quantity()).toArray(Integer[]::new)),
        Map.entry("left", offer.unitsLeft()),
        Map.entry("seq", offer.nextSeq()));
  }
}
