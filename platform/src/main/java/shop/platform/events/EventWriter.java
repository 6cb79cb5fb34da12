package shop.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Makes events that can be sent: one that cannot would stand in the way of all behind it. */
final class EventWriter {

  /** What surely fits into one message of a broker with its defaults (1 MiB with headers). */
  private static final int LARGEST_PAYLOAD = 900_000;

  private final Set<String> publishes;
  private final JsonMapper json;
  private final CurrentTrace trace;
  private final Clock clock;

  EventWriter(Collection<String> publishes, JsonMapper json, CurrentTrace trace, Clock clock) {
    this.publishes = Set.copyOf(publishes);
    this.json = json;
    this.trace = trace;
    this.clock = clock;
  }

  Event write(String type, String key, Object payload) {
    if (!publishes.contains(type)) {
      throw new IllegalArgumentException(
          "Event %s has no topic: name it in shop.events.publishes".formatted(type));
    }
    String content = json.writeValueAsString(payload);
    if (content.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
      throw new IllegalArgumentException("Event %s is too large to be sent".formatted(type));
    }
    String id = UUID.randomUUID().toString();
    return new Event(id, type, key, clock.instant(), content, trace.traceparent());
  }
}
