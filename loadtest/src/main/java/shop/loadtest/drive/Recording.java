package shop.loadtest.drive;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import shop.loadtest.history.Exchange;
import shop.loadtest.history.History;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Writes what was asked and heard into a history. */
public final class Recording {

  private static final JsonMapper JSON = new JsonMapper();

  private final History history;
  private final Moment start;
  private long count;

  /** Counts from {@code start}, which the history's head tells too. */
  public Recording(History history, Moment start) {
    this.history = history;
    this.start = start;
  }

  void add(Connection.Sent sent, Answer answer, long now) {
    Wish wish = sent.wish();
    JsonNode body = read(answer);
    history.add(
        new Exchange(
            count++,
            start.at().plusNanos(sent.from() - start.nanos()),
            sent.at() - start.nanos(),
            now - start.nanos(),
            null,
            wish.customer(),
            wish.sale(),
            wish.key(),
            wish.quantity(),
            wish.method(),
            answer.status(),
            answer.type(),
            text(body.path("reservationId")),
            text(body.path("orderId")),
            number(body.at("/unitPrice/amount")),
            text(body.at("/unitPrice/currency")),
            number(body.at("/total/amount")),
            body.path("left").isInt() ? Integer.valueOf(body.path("left").asInt()) : null,
            time(text(body.path("reservedAt")))));
  }

  private static JsonNode read(Answer answer) {
    try {
      return answer.body() == null ? MissingNode.getInstance() : JSON.readTree(answer.body());
    } catch (JacksonException noJson) {
      return MissingNode.getInstance();
    }
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isIntegralNumber() ? Long.valueOf(node.asLong()) : null;
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
