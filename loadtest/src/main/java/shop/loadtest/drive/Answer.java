package shop.loadtest.drive;

import org.jspecify.annotations.Nullable;

/**
 * What a server said.
 *
 * @param status of HTTP, or 0 when the connection broke or the answer did not come in time
 * @param body only if somebody wants it: of a refusal, or for a history
 */
record Answer(int status, @Nullable String body) {

  static final Answer NONE = new Answer(0, null);

  private static final String TYPE = "\"type\":\"";

  /** The last part of the problem's type, such as {@code sold-out}. */
  @Nullable String type() {
    if (body == null || status < 400) {
      return null;
    }
    int start = body.indexOf(TYPE) + TYPE.length();
    int end = body.indexOf('"', start);
    return start < TYPE.length() || end < 0
        ? null
        : body.substring(
            body.lastIndexOf('/', end) < start ? start : body.lastIndexOf('/', end) + 1, end);
  }

  /** Such as {@code 201}, {@code 409 sold-out} or {@code none}. */
  String kind() {
    String type = type();
    return status == 0
        ? Measured.NONE
        : type == null ? Integer.toString(status) : status + " " + type;
  }
}
