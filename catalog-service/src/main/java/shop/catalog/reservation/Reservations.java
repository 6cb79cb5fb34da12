package shop.catalog.reservation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All reservations. None is ever removed: a late repetition must find the first one. */
interface Reservations extends Repository<Reservation, String> {

  Optional<Reservation> findById(String id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Reservation r where r.id = :id")
  Optional<Reservation> lock(String id);

  Reservation saveAndFlush(Reservation reservation);
}
