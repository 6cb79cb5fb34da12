package shop.timesale.reservation.batched;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import shop.timesale.TimesaleProperties;
import shop.timesale.reservation.LogFollower;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReturnOutcome;

/**
 * Has a batch decided and answers everyone in it. When the database goes away behind the send, the
 * same batch runs again: what had been committed is recognised by its ids, the rest is new.
 */
final class DecideBatch {

  private static final Logger log = LoggerFactory.getLogger(DecideBatch.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(320);

  private final BatchStore store;
  private final LogFollower follower;
  private final LaneMeters meters;
  private final TimesaleProperties.Batched bounds;

  DecideBatch(
      BatchStore store,
      LogFollower follower,
      LaneMeters meters,
      TimesaleProperties.Batched bounds) {
    this.store = store;
    this.follower = follower;
    this.meters = meters;
    this.bounds = bounds;
  }

  /** Ends when everyone in the batch has an answer, at the latest when the bound is over. */
  void decide(Batch batch) throws InterruptedException {
    long end = System.nanoTime() + bounds.giveUp().toNanos();
    Duration pause = FIRST_PAUSE;
    while (!decided(batch)) {
      if (System.nanoTime() > end) {
        batch.leaveUnknown();
        return;
      }
      meters.replayed();
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
  }

  /** False when it is not known, so that the batch has to run again. */
  private boolean decided(Batch batch) throws InterruptedException {
    try {
      long start = System.nanoTime();
      BatchStore.Decided decided = store.decide(batch);
      meters.decided(batch, System.nanoTime() - start);
      answer(batch, decided);
      return true;
    } catch (SQLException failure) {
      if (isRefusal(failure)) {
        refused(batch, failure);
        return true;
      }
      log.warn("A batch of sale {} runs again: {}", batch.saleId().value(), failure.toString());
      return false;
    }
  }

  private void answer(Batch batch, BatchStore.Decided decided) {
    if (decided.changedTheSale()) {
      follower.logHasGrown();
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
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
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
