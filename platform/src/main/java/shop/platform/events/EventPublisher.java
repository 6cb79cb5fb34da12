package shop.platform.events;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends events to the broker. */
public interface EventPublisher {

  /**
   * Completes when the broker has stored the event durably, or fails with the reason. Events of one
   * key that are sent before the earlier one completed may change places when a send fails.
   */
  CompletableFuture<?> send(Event event);

  /**
   * Sends many at once and still keeps the order of each key, whatever fails: the next event of a
   * key leaves when the one before has completed, and not at all when that one failed.
   *
   * @return the outcome of each event, in the same order
   */
  default List<CompletableFuture<?>> sendAll(List<Event> events) {
    return new OrderedBatch(this).send(events);
  }
}
