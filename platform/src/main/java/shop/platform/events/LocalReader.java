package shop.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Takes for one service the events that reach it inside the process, with the bounds that hold over
 * the broker too: an outage is the sender's to wait for, anything else is tried again a few times
 * and then put aside, so that the events behind it go on.
 */
final class LocalReader {

  private static final Logger log = LoggerFactory.getLogger(LocalReader.class);

  private final EventReader reader;
  private final Map<String, Subscription<?>> subscriptions;
  private final DeadLettersInTable deadLetters;
  private final EventsProperties.Retry bounds;
  private final EventCounters counters;

  LocalReader(
      EventReader reader,
      List<Subscription<?>> subscriptions,
      DeadLettersInTable deadLetters,
      EventsProperties.Retry bounds,
      EventCounters counters) {
    this.reader = reader;
    this.subscriptions =
        subscriptions.stream().collect(Collectors.toMap(Subscription::type, each -> each));
    this.deadLetters = deadLetters;
    this.bounds = bounds;
    this.counters = counters;
  }

  /** Returns when the event is handled or put aside, or is none of ours. */
  void take(Event event) throws InterruptedException {
    Subscription<?> subscription = subscriptions.get(event.type());
    if (subscription == null) {
      return;
    }
    Duration wait = bounds.first();
    for (int attempt = 1; !handles(event, subscription, attempt); attempt++) {
      Thread.sleep(wait);
      Duration twice = wait.multipliedBy(2);
      wait = twice.compareTo(bounds.longest()) < 0 ? twice : bounds.longest();
    }
  }

  /** Answers whether there is nothing more to do. */
  private boolean handles(Event event, Subscription<?> subscription, int attempt) {
    try {
      reader.read(event, subscription);
      return true;
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        throw e;
      }
      if (attempt == 1) {
        log.warn("{} of {} is tried again: {}", event.type(), event.key(), root(e).toString());
      }
      boolean last = e instanceof UnreadableEventException || attempt >= bounds.attempts();
      if (last) {
        deadLetters.add(event, root(e).getClass().getSimpleName());
        counters.deadLetter(event.type());
        log.error("{} of {} was put aside", event.type(), event.key(), root(e));
      }
      return last;
    }
  }

  private static Throwable root(Throwable failure) {
    return NestedExceptionUtils.getMostSpecificCause(failure);
  }
}
