package shop.loadtest.history;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The body of an answer to a wish: whatever is missing in it, or is something else, is null. */
public final class AnswerBody {

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode body;

  /** Reads a body; what is no JSON counts as empty. */
  public AnswerBody(@Nullable String text) {
    body = read(text);
  }

  private static JsonNode read(@Nullable String text) {
    try {
      return text == null || text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JacksonException noJson) {
      return MissingNode.getInstance();
    }
  }

  /** The last word of a problem's type. */
  public @Nullable String type() {
    String type = body.path("type").asString("");
    return type.isEmpty() ? null : type.substring(type.lastIndexOf('/') + 1);
  }

  /** The text at a pointer such as {@code /total/currency}. */
  public @Nullable String text(String pointer) {
    JsonNode node = body.at(pointer);
    return node.isString() ? node.asString() : null;
  }

  /** The whole number at a pointer. */
  public @Nullable Long number(String pointer) {
    JsonNode node = body.at(pointer);
    return node.isIntegralNumber() ? Long.valueOf(node.asLong()) : null;
  }

  /** Units that are left, where a refusal tells it. */
  public @Nullable Integer left() {
    JsonNode left = body.path("left");
    return left.isInt() ? Integer.valueOf(left.asInt()) : null;
  }

  /** When the reservation was made. */
  public @Nullable Instant reservedAt() {
    try {
      String time = text("/reservedAt");
      return time == null ? null : Instant.parse(time);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
