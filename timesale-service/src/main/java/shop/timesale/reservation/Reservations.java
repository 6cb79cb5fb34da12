package shop.timesale.reservation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All reservations, held and returned. */
@Repository
public class Reservations {

  private final JdbcClient jdbc;

  Reservations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The reservation of this id. */
  public Optional<Reservation> find(ReservationId reservationId) {
    return jdbc.sql("select * from reservation where reservation_id = :reservation")
        .param("reservation", reservationId.value())
        .query((row, _) -> ReservationRow.read(row))
        .optional();
  }
}
