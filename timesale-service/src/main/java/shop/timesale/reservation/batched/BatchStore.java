package shop.timesale.reservation.batched;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReserveOutcome;

/** Where batches are decided. */
interface BatchStore {

  /**
   * Decides a batch, durably, in one transaction. After an exception nobody knows whether it did;
   * the same batch may be decided again.
   */
  Decided decide(Batch batch) throws SQLException;

  /**
   * What was decided.
   *
   * @param outcomes of the wishes, in their order
   * @param returned the reservations whose units came back now
   */
  record Decided(List<ReserveOutcome> outcomes, Set<ReservationId> returned) {

    /** Whether the reservation log has grown. */
    boolean changedTheSale() {
      return !returned.isEmpty()
          || outcomes.stream().anyMatch(ReserveOutcome.Reserved.class::isInstance);
    }
  }
}
