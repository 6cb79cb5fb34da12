package shop.timesale.reservation.batched;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Those who wait for the next batch, in the order of their coming. It has a bound, and says so at
 * once when it is full; those who want the same share a place.
 */
final class Line {

  private final int capacity;
  private final Map<Record, Turn<?>> waiting = new LinkedHashMap<>();
  private boolean closed;

  Line(int capacity) {
    this.capacity = capacity;
  }

  /**
   * How one came into the line.
   *
   * @param <T> the kind of turn
   */
  sealed interface Entry<T extends Turn<?>> {

    /** With a place of one's own, or that of an equal turn which came before. */
    record Waits<T extends Turn<?>>(T turn) implements Entry<T> {}

    /** Not at all: too many wait. */
    record Full<T extends Turn<?>>() implements Entry<T> {}

    /** Not at all: nobody serves this line any more. */
    record Closed<T extends Turn<?>>() implements Entry<T> {}
  }

  @SuppressWarnings("unchecked") // turns with equal names are of one kind
  synchronized <T extends Turn<?>> Entry<T> enter(T turn) {
    if (closed) {
      return new Entry.Closed<>();
    }
    Turn<?> earlier = waiting.get(turn.name());
    if (earlier != null) {
      return new Entry.Waits<>((T) earlier);
    }
    if (waiting.size() >= capacity) {
      return new Entry.Full<>();
    }
    turn.waitsIn(this);
    waiting.put(turn.name(), turn);
    notifyAll();
    return new Entry.Waits<>(turn);
  }

  /** True if the turn still waited; it will then not be taken. */
  synchronized boolean leave(Turn<?> turn) {
    return waiting.remove(turn.name(), turn);
  }

  /**
   * The next batch, at most so many, each party once; waits for the first of them. Empty when
   * nobody came in time.
   */
  synchronized List<Turn<?>> take(int most, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (waiting.isEmpty() && !closed) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return List.of();
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return next(most);
  }

  private List<Turn<?>> next(int most) {
    List<Turn<?>> batch = new ArrayList<>(Math.min(most, waiting.size()));
    Set<Record> parties = HashSet.newHashSet(Math.min(most, waiting.size()));
    Iterator<Turn<?>> line = waiting.values().iterator();
    while (line.hasNext() && batch.size() < most) {
      Turn<?> turn = line.next();
      if (parties.add(turn.party())) {
        batch.add(turn);
        line.remove();
      }
    }
    return batch;
  }

  /** Closes the line if nobody waits. */
  synchronized boolean closeIfEmpty() {
    closed |= waiting.isEmpty();
    return closed;
  }

  /** Closes the line; those who wait are still taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized int length() {
    return waiting.size();
  }
}
