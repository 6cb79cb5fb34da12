package shop.timesale.reservation.batched;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.jdbc.UncategorizedSQLException;
import shop.timesale.ReservationProperties;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReturnOutcome;
import shop.timesale.sale.SaleId;

/**
 * Has a batch decided and answers everyone in it. When the database goes away behind the send, the
 * same batch runs again: what had been committed is recognised by its ids, the rest is new.
 */
final class DecideBatch {

  private static final Logger log = LoggerFactory.getLogger(DecideBatch.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(320);

  /** Classes of SQL states: a wrong number of rows, bad data, a constraint, a bad statement. */
  private static final Set<String> REFUSALS = Set.of("21", "22", "23", "42");

  private final BatchStore store;
  private final Consumer<SaleId> moved;
  private final LaneMeters meters;
  private final ReservationProperties.Batched bounds;
  private final Pause pause;
  private final Set<SaleId> unknown = ConcurrentHashMap.newKeySet(); // at most one per lane

  /** How to wait before a batch runs again. */
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  /** Tells {@code moved} of each sale whose log has grown, before anyone has an answer. */
  DecideBatch(
      BatchStore store,
      Consumer<SaleId> moved,
      LaneMeters meters,
      ReservationProperties.Batched bounds,
      Pause pause) {
    this.store = store;
    this.moved = moved;
    this.meters = meters;
    this.bounds = bounds;
    this.pause = pause;
  }

  /** Ends when everyone in the batch has an answer, at the latest when the bound is over. */
  void decide(Batch batch) throws InterruptedException {
    long end = System.nanoTime() + bounds.giveUp().toNanos();
    Duration time = FIRST_PAUSE;
    while (!decided(batch)) {
      if (System.nanoTime() > end) {
        moved.accept(batch.saleId()); // perhaps
        batch.giveUp();
        return;
      }
      meters.replayed();
      pause.last(time);
      time = time.compareTo(LONGEST_PAUSE) < 0 ? time.multipliedBy(2) : time;
    }
  }

  /** False when it is not known, so that the batch has to run again. */
  private boolean decided(Batch batch) throws InterruptedException {
    try {
      long start = System.nanoTime();
      BatchStore.Decided decided = store.decide(batch);
      meters.decided(decided.batch(), System.nanoTime() - start);
      answer(decided);
      return true;
    } catch (SQLException failure) {
      if (isRefusal(failure)) {
        refused(batch, failure);
        return true;
      }
      tell(batch, failure);
      return false;
    }
  }

  /** Once for an outage, however many batches it meets. */
  private void tell(Batch batch, SQLException failure) {
    boolean told = !unknown.add(batch.saleId());
    log.atLevel(told ? Level.DEBUG : Level.WARN)
        .log("A batch of sale {} runs again: {}", batch.saleId().value(), failure.toString());
  }

  private void answer(BatchStore.Decided decided) {
    Batch batch = decided.batch();
    if (unknown.remove(batch.saleId())) {
      log.info("Batches of sale {} are decided again", batch.saleId().value());
    }
    if (decided.changedTheSale()) {
      moved.accept(batch.saleId());
    }
    for (int i = 0; i < batch.wishes().size(); i++) {
      batch.wishes().get(i).answer(decided.outcomes().get(i));
    }
    for (ReturnTurn back : batch.returns()) {
      ReservationId id = back.reservation().reservationId();
      back.answer(
          decided.returned().contains(id)
              ? new ReturnOutcome.Returned(back.reservation().quantity())
              : new ReturnOutcome.AlreadyReturned());
    }
  }

  /** A statement that the database will never accept: it undid the batch, and will again. */
  private static boolean isRefusal(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.length() == 5 && REFUSALS.contains(state.substring(0, 2));
  }

  /** One who spoils the batch for all is found by letting each go alone. */
  private void refused(Batch batch, SQLException refusal) throws InterruptedException {
    if (batch.size() > 1) {
      for (Batch alone : batch.apart()) {
        decide(alone);
      }
    } else {
      batch.fail(new UncategorizedSQLException("Deciding a batch", null, refusal));
    }
  }
}
