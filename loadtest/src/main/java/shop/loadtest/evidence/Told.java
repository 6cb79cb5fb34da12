package shop.loadtest.evidence;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event as the broker keeps it.
 *
 * @param topic which is also its type
 * @param offset within its partition
 * @param at when its writer sent it, by the writer's clock
 */
public record Told(
    String topic, int partition, long offset, String key, Instant at, JsonNode body) {

  /** The topics that are judged. */
  public static final String MADE = "reservation.made.v1";

  public static final String RETURNED = "reservation.returned.v1";
  public static final String CONFIRMED = "order.confirmed.v1";
  public static final String CANCELLED = "order.cancelled.v1";
  public static final String REFUNDED = "order.refunded.v1";

  /** A text of the body; empty if there is none. */
  public String text(String field) {
    return body.path(field).asString("");
  }

  /** A number of the body; 0 if there is none. */
  public long number(String field) {
    return body.path(field).asLong(0);
  }
}
