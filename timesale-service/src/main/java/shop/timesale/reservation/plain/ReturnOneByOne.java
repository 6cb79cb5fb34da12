package shop.timesale.reservation.plain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.platform.events.CurrentTrace;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReservationRow;
import shop.timesale.reservation.Reservations;
import shop.timesale.reservation.ReturnOutcome;
import shop.timesale.reservation.ReturnUnits;
import shop.timesale.sale.SaleLock;

/** Gives units back under the same lock that they were taken under. */
@Component("plainReturns")
class ReturnOneByOne implements ReturnUnits {

  private static final String LOOK =
      """
      select s.next_seq, s.server_time, r.*
      from reservation r join sale_now s on s.sale_id = r.sale_id
      where r.reservation_id = :reservation
      """;

  /** One round trip. The place in the log is new: places are never used again. */
  private static final String WRITE =
      """
      update sale set held = held - :units, next_seq = next_seq + 1 where sale_id = :sale;

      update reservation set returned_at = :now, return_reason = :reason
      where reservation_id = :reservation;

      delete from reservation_slot
      where sale_id = :sale and customer_id = :customer and reservation_id = :reservation;

      insert into reservation_log (sale_id, seq, reservation_id, units, reason, at, traceparent)
      values (:sale, :seq, :reservation, -:units, :reason, :now, :trace)
      """;

  private final JdbcClient jdbc;
  private final SaleLock lock;
  private final Reservations reservations;
  private final CurrentTrace trace;

  ReturnOneByOne(JdbcClient jdbc, SaleLock lock, Reservations reservations, CurrentTrace trace) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.reservations = reservations;
    this.trace = trace;
  }

  @Override
  @Transactional
  public ReturnOutcome giveBack(ReservationId reservationId, String reason) {
    return reservations
        .find(reservationId)
        .map(found -> giveBack(found, reason))
        .orElseGet(ReturnOutcome.UnknownReservation::new);
  }

  private ReturnOutcome giveBack(Reservation found, String reason) {
    lock.take(found.saleId());
    Held held = look(found.reservationId());
    if (held.reservation().returned() != null) {
      return new ReturnOutcome.AlreadyReturned();
    }
    write(held, reason);
    return new ReturnOutcome.Returned(held.reservation().quantity());
  }

  /** The reservation anew, after the lock: what was found before may have been returned since. */
  private Held look(ReservationId reservationId) {
    return jdbc.sql(LOOK)
        .param("reservation", reservationId.value())
        .query((row, _) -> Held.read(row))
        .single();
  }

  private void write(Held held, String reason) {
    Reservation reservation = held.reservation();
    jdbc.sql(WRITE)
        .param("reservation", reservation.reservationId().value())
        .param("sale", reservation.saleId().value())
        .param("customer", reservation.customer().value())
        .param("units", reservation.quantity())
        .param("seq", held.nextSeq())
        .param("reason", reason)
        .param("now", OffsetDateTime.ofInstant(held.now(), ZoneOffset.UTC))
        .param("trace", trace.traceparent())
        .update();
  }

  private record Held(Reservation reservation, long nextSeq, Instant now) {

    static Held read(ResultSet row) throws SQLException {
      return new Held(
          ReservationRow.read(row),
          row.getLong("next_seq"),
          ReservationRow.instant(row, "server_time"));
    }
  }
}
