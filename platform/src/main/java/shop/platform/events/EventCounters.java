package shop.platform.events;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what becomes of events. */
final class EventCounters {

  private final MeterRegistry meters;

  EventCounters(MeterRegistry meters) {
    this.meters = meters;
  }

  void sent(String type) {
    count("shop.outbox.sent", type);
  }

  void notSent(String type) {
    count("shop.outbox.failures", type);
  }

  void handled(String type) {
    count("shop.inbox.handled", type);
  }

  void duplicate(String type) {
    count("shop.inbox.duplicates", type);
  }

  void deadLetter(String type) {
    count("shop.inbox.dead.letters", type);
  }

  private void count(String name, String type) {
    meters.counter(name, "type", type).increment();
  }
}
