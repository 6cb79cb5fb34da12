package shop.platform.events;

/** Where a service leaves its events, in the transaction that makes them true. */
public interface Outbox {

  /**
   * Keeps an event until the broker has it; the order of one key's events is kept.
   *
   * @param type versioned name of the event, which is also its topic
   * @param key the aggregate whose order matters
   * @param payload what happened; written as JSON
   * @throws IllegalStateException outside of a transaction
   * @throws IllegalArgumentException if the type is not named in {@code shop.events.publishes}, or
   *     the payload is larger than 900,000 bytes
   */
  void append(String type, String key, Object payload);
}
