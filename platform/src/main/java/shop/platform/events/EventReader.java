package shop.platform.events;

import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Hands each event to its handler exactly once, however often and by whatever way it arrives. */
final class EventReader {

  private final String consumer;
  private final JsonMapper json;
  private final TransactionOperations transaction;
  private final Inbox inbox;
  private final EventCounters counters;

  EventReader(
      String consumer,
      JsonMapper json,
      TransactionOperations transaction,
      Inbox inbox,
      EventCounters counters) {
    this.consumer = consumer;
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    this.transaction = transaction;
    this.inbox = inbox;
    this.counters = counters;
  }

  /** Answers whether the event was handled now, and not before. */
  <E> boolean read(Event event, Subscription<E> subscription) {
    E payload = payload(event, subscription.payload());
    boolean handled =
        Boolean.TRUE.equals(
            transaction.execute(_ -> {
              boolean fresh = inbox.isNew(consumer, event.id());
              if (fresh) {
                subscription.handler().accept(payload);
              }
              return fresh;
            }));
    if (handled) {
      counters.handled(subscription.type());
    } else {
      counters.duplicate(subscription.type());
    }
    return handled;
  }

  /** Whether the event has been handled. */
  boolean knows(String eventId) {
    return inbox.knows(consumer, eventId);
  }

  private <E> E payload(Event event, Class<E> type) {
    try {
      E payload = json.readValue(event.json(), type);
      if (payload == null) {
        throw new UnreadableEventException("Event without content", null);
      }
      return payload;
    } catch (JacksonException e) {
      throw new UnreadableEventException("Event that is no " + type.getSimpleName(), e);
    }
  }
}
