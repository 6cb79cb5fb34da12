package shop.timesale.reservation.plain;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few in at a time, in the order of their coming, and a bounded number wait. Without it a
 * rush would take every connection, and returned units could not come back until it is over.
 */
final class Door {

  private final Semaphore places;
  private final Semaphore turns;
  private final Duration patience;

  Door(int maxWaiting, int together, Duration patience) {
    this.places = new Semaphore(maxWaiting);
    this.turns = new Semaphore(together, true);
    this.patience = patience;
  }

  /** Waits for a turn; false if too many wait already or the turn does not come in time. */
  boolean enter() {
    if (!places.tryAcquire()) {
      return false;
    }
    boolean entered = false;
    try {
      entered = turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!entered) {
        places.release();
      }
    }
    return entered;
  }

  /** For each who has entered. */
  void leave() {
    turns.release();
    places.release();
  }
}
