package shop.platform.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Events on their way at once, with at most one of each key in flight.
 *
 * <p>A producer keeps the order of what it sends, but when its time-out expires for one event, the
 * next one may already be stored; sending the first again would then change their order.
 */
final class OrderedBatch {

  /** Never the producer's own thread: a send may wait for it. */
  private static final Executor ELSEWHERE = Thread::startVirtualThread;

  private final EventPublisher publisher;
  private final Map<String, CompletableFuture<?>> lastOfKey = new HashMap<>();

  OrderedBatch(EventPublisher publisher) {
    this.publisher = publisher;
  }

  List<CompletableFuture<?>> send(List<Event> events) {
    List<CompletableFuture<?>> outcomes = new ArrayList<>(events.size());
    CompletableFuture<?> latest = CompletableFuture.completedFuture(null);
    for (Event event : events) {
      // The broker is away: what follows would only wait for it once more.
      latest = latest.isCompletedExceptionally() ? latest : sendAfterLastOfKey(event);
      outcomes.add(latest);
    }
    return outcomes;
  }

  private CompletableFuture<?> sendAfterLastOfKey(Event event) {
    CompletableFuture<?> before = lastOfKey.get(event.key());
    CompletableFuture<?> outcome =
        before == null
            ? publisher.send(event)
            : before.thenComposeAsync(_ -> publisher.send(event), ELSEWHERE);
    lastOfKey.put(event.key(), outcome);
    return outcome;
  }
}
