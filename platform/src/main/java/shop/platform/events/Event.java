package shop.platform.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it travels.
 *
 * @param id tells a repetition from a new event
 * @param type versioned name, which is also the topic
 * @param key the aggregate whose order matters
 * @param time when it happened
 * @param json the payload
 * @param traceparent W3C trace context of the one who caused it, if known
 */
public record Event(
    String id, String type, String key, Instant time, String json, @Nullable String traceparent) {}
