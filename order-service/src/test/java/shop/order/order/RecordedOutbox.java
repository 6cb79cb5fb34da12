package shop.order.order;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import shop.platform.events.Outbox;

/** Remembers what was said, for tests without a broker. */
public final class RecordedOutbox implements Outbox {

  private final List<Recorded> events = new CopyOnWriteArrayList<>();

  @Override
  public void append(String type, String key, Object payload) {
    events.add(new Recorded(type, key, payload));
  }

  public List<Recorded> events() {
    return List.copyOf(events);
  }

  /** An event as its writer left it. */
  public record Recorded(String type, String key, Object payload) {}
}
