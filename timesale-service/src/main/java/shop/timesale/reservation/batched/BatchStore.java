package shop.timesale.reservation.batched;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReserveOutcome;

/** Where batches are decided. */
interface BatchStore {

  /**
   * Decides a batch, durably, in one transaction: those of it who are {@linkplain Batch#departing()
   * departing} when it can be sent. After an exception nobody knows of them whether they were
   * decided; the same batch may be decided again.
   */
  Decided decide(Batch batch) throws SQLException;

  /**
   * What was decided.
   *
   * @param batch what was sent
   * @param outcomes of its wishes, in their order
   * @param returned the reservations whose units came back now
   */
  record Decided(Batch batch, List<ReserveOutcome> outcomes, Set<ReservationId> returned) {

    /** Whether the reservation log has grown. */
    boolean changedTheSale() {
      return !returned.isEmpty()
          || outcomes.stream().anyMatch(ReserveOutcome.Reserved.class::isInstance);
    }
  }
}
