package shop.platform.events;

import java.util.concurrent.CompletableFuture;

/** Sends events to the broker, in the order of the calls for each key. */
public interface EventPublisher {

  /** Completes when the broker has stored the event durably, or fails with the reason. */
  CompletableFuture<?> send(Event event);
}
